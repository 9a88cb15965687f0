package org.yingjian.paper;

import java.util.Optional;

/**
 * Looks for viruses before a paper is kept. Which one is set up stands in {@code yingjian.scan}: {@code clamd} (host:port) or
 * {@code command}; none by default, which pages and start say.
 */
public interface ScanUpload {

    /** Name shown beside what it looked at, empty for none. */
    Optional<String> name();

    /**
     * @return what it found, empty when clean
     * @throws org.yingjian.shared.Problem RULE {@code paper.problem.scannerSilent} when it gives no answer: nothing is kept
     *     unseen
     */
    Optional<String> findTrouble(byte[] content);
}
