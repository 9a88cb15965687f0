package org.yingjian.forecast.make;

import java.util.Map;
import org.yingjian.forecast.core.Law;
import org.yingjian.forecast.core.Node;
import org.yingjian.forecast.law.Memory;
import org.yingjian.forecast.learn.Lessons;

/**
 * What sets the coming laws of a project apart from those of its class: an extra index of the class. Projects alike in it share
 * their tables.
 *
 * @param memory level of {@link Memory}
 * @param firm part → factor of the project's contractor on the daily chance of ending; only parts where it is not 1
 * @param promised approval → days it may take in the green channel the project holds
 */
public record OwnLaws(int memory, Map<String, Double> firm, Map<String, Integer> promised) {

    static final OwnLaws NONE = new OwnLaws(Memory.USUAL, Map.of(), Map.of());

    public OwnLaws {
        firm = Map.copyOf(firm);
        promised = Map.copyOf(promised);
    }

    /** A firm's or a promise's: hardly shared with others, so it is computed alone. */
    public boolean isAlone() {
        return !firm.isEmpty() || !promised.isEmpty();
    }

    public boolean holdsPromise() {
        return !promised.isEmpty();
    }

    Node on(Node node, Lessons taught) {
        if (!(node instanceof Node.Step s)) {
            return node;
        }
        Law law = law(s.id(), s.law(), memory, taught);
        Node.Step own = law == s.law() ? s : new Node.Step(s.id(), law, s.clock(), s.minimum(), s.plan(), s.next());
        Integer limit = promised.get(s.id());
        return limit == null ? own : PromisedLimits.capped(own, limit);
    }

    /** The law without a promise. @param remembered the level that counts for this step */
    Law law(String part, Law ofClass, int remembered, Lessons taught) {
        double factor = firm.getOrDefault(part, 1.0) * taught.of(part).ofMemory(remembered);
        return factor == 1 ? ofClass : ofClass.hurried(k -> factor);
    }
}
