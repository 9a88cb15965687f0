package org.yingjian.web.frame;

import java.sql.SQLException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.yingjian.shared.Problem;

/** Forms keep to the length of their fields; who sends more is told instead of shown a broken page. */
final class TooLong {

    /** SQL's class for values a column cannot hold: too long, too large. */
    private static final String DATA = "22";

    private TooLong() {}

    /** @throws DataIntegrityViolationException again when it is of any other kind */
    static Problem problem(DataIntegrityViolationException refused) {
        boolean data = refused.getMostSpecificCause() instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().startsWith(DATA);
        if (refused instanceof DuplicateKeyException || !data) {
            throw refused;
        }
        return new Problem(Problem.Kind.RULE, "web.problem.tooLong");
    }
}
