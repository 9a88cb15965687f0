package org.yingjian.alert;

import org.yingjian.forecast.Act;

/** An act as a letter asks for it; it goes to who coordinates, and names who can do it. */
final class ActAsked {

    private ActAsked() {}

    static String of(Act act, LetterWords words) {
        return ask(act, words) + words.say("ask.gain", words.chance(act.chance()), words.points(act.gain()));
    }

    private static String ask(Act act, LetterWords words) {
        String who = act.doer().isEmpty() ? words.say("letter.noHolder") : act.doer();
        return switch (act.kind()) {
            case FINISH -> words.say("ask.leader", who, words.date(act.by().orElseThrow()), act.stepName());
            case HAND_IN -> words.say("ask.HAND_IN", who, words.date(act.by().orElseThrow()), act.stepName());
            case KEEP_PROMISE, NO_DELAY ->
                words.say("ask." + act.kind(), who, act.stepName(), act.days().orElseThrow());
            case METHOD -> words.say("ask.METHOD." + act.method().orElseThrow(), who, act.stepName());
            case WINTER_INDOORS -> words.say("ask.WINTER_INDOORS", who, act.stepName());
        };
    }
}
