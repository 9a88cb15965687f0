package org.yingjian.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A deployed diagram in plain words.
 *
 * @param version key and version
 * @param name Chinese name
 * @param network its graph
 * @param steps its steps in reading order
 * @param defaults declared default of every variable a condition reads
 */
public record Diagram(
        DiagramVersion version, String name, Network network, List<Step> steps, Map<String, Object> defaults) {

    public Optional<Step> findStep(String id) {
        return steps.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** @throws IllegalArgumentException for an id the diagram does not have */
    public Step getStep(String id) {
        return findStep(id)
                .orElseThrow(() ->
                        new IllegalArgumentException("step (%s): not in diagram %s version %d; use one of its ids."
                                .formatted(id, version.key(), version.version())));
    }
}
