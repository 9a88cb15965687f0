package org.yingjian.web.purchase;

import java.util.List;
import java.util.Optional;
import org.yingjian.step.Firms.ProjectFirm;

/**
 * Who builds or supplies a project, as the page of its purchase shows it.
 *
 * @param name name of the firm, empty when none is entered
 * @param account whether somebody of the firm can sign in
 * @param winner who won the purchase
 * @param differs the winner is not the firm entered
 * @param history how the firm came there, oldest first
 */
record FirmView(Optional<String> name, boolean account, Optional<String> winner, boolean differs, List<Entry> history) {

    /** @param name the firm @param replaced the firm before it @param entry who entered it, when and why */
    record Entry(String name, Optional<String> replaced, ProjectFirm entry) {}
}
