package org.yingjian.alert;

import java.util.List;

/** How a letter addresses its reader's office. */
final class Address {

    private Address() {}

    /** 你局 downwards, 贵单位 to firms, 你单位 else. */
    static String of(Readers.Reader reader, LetterWords words) {
        String name = reader.account().organisation().orElseThrow().name();
        String kind = reader.account().organisation().orElseThrow().kind();
        if (name.endsWith("委员会")) {
            return words.say("you.commission");
        }
        if (name.endsWith("局")) {
            return words.say("you.bureau");
        }
        boolean firm = List.of("contractor", "supplier", "supervision", "agent", "designer", "reviewer")
                .contains(kind);
        return words.say(firm ? "you.firm" : "you.unit");
    }
}
