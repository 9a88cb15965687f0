package org.yingjian.web.frame;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yingjian.shared.Problem;

/** Values of a call as the use cases take them: blank is nothing, and what may not be missing is asked for. */
public final class Sent {

    private Sent() {}

    public static Optional<String> text(String sent) {
        return Optional.ofNullable(sent).map(String::strip).filter(s -> !s.isEmpty());
    }

    /** As sent, nothing as the empty text. */
    public static String plain(String sent) {
        return sent == null ? "" : sent;
    }

    /** @throws Problem RULE when it is missing */
    public static String requireText(String sent) {
        return text(sent).orElseThrow(() -> new Problem(Problem.Kind.RULE, "web.problem.reasonMissing"));
    }

    /** @throws Problem RULE when it is missing */
    public static LocalDate requireDate(LocalDate sent) {
        return Optional.ofNullable(sent).orElseThrow(() -> new Problem(Problem.Kind.RULE, "web.problem.dateMissing"));
    }

    /** @throws Problem RULE when it is none of the words of {@code type} */
    public static <E extends Enum<E>> Optional<E> word(Class<E> type, String sent) {
        return text(sent).map(word -> {
            try {
                return Enum.valueOf(type, word);
            } catch (IllegalArgumentException e) {
                throw new Problem(Problem.Kind.RULE, "web.problem.word", word);
            }
        });
    }

    /** Values of a step's declared fields, empty ones left out. */
    public static Map<String, String> fields(Map<String, String> sent) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (sent != null) {
            sent.forEach((id, value) -> text(value).ifPresent(plain -> fields.put(id, plain)));
        }
        return fields;
    }
}
