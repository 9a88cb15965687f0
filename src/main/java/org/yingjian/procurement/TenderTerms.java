package org.yingjian.procurement;

import java.time.LocalDate;
import java.util.Optional;

/** Numbers the law sets for tenders and contracts, by kind, method and day. */
public interface TenderTerms {

    /** @return empty where the law sets none */
    Optional<TenderTerm> findTerm(What what, String objectKind, String method, LocalDate on);

    enum What {
        /** Fewest bidders. */
        BIDDERS("bidders"),
        /** Time between a clarification and the opening. */
        CLARIFICATION("clarification"),
        /** Time to sign after the award notice. */
        CONTRACT("contract"),
        /** Time to answer an objection (异议, 质疑). */
        OBJECTION("objection"),
        /** Time to decide a complaint (投诉). */
        COMPLAINT("complaint"),
        /** Winning bid in percent of the ceiling. */
        CEILING("ceiling"),
        BID_BOND("bidBond"),
        PERFORMANCE_BOND("performanceBond"),
        ADD_ON("addOn"),
        RETENTION("retention");

        private final String word;

        What(String word) {
            this.word = word;
        }

        /** Word of the table. */
        public String word() {
            return word;
        }
    }
}
