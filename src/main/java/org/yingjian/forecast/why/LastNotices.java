package org.yingjian.forecast.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yingjian.forecast.Explanation.Notice;
import org.yingjian.forecast.core.Node;
import org.yingjian.forecast.core.Unforecastable;
import org.yingjian.forecast.make.PlacedProject;
import org.yingjian.procurement.Objection;
import org.yingjian.shared.Problem;
import org.yingjian.workflow.Step;

/** Last day to announce a purchase, by method: how good it is to begin at that method's first node on a day. */
@Component
class LastNotices {

    private static final double SAFE = 0.8;
    private static final double WORTH = 0.01;

    private final OtherMethod otherMethod;

    LastNotices(OtherMethod otherMethod) {
        this.otherMethod = otherMethod;
    }

    /** Methods the law allows or allows with an approval, the project's own first; empty when no purchase is ahead. */
    List<Notice> of(PlacedProject now) {
        List<Notice> notices = new ArrayList<>();
        if (otherMethod.ahead(now).isEmpty()) {
            return notices;
        }
        String current = OtherMethod.method(now.facts());
        add(notices, now, current, true);
        for (String method : OtherMethod.METHODS) {
            if (!method.equals(current)) {
                add(notices, now, method, false);
            }
        }
        return notices;
    }

    private void add(List<Notice> notices, PlacedProject now, String method, boolean current) {
        try {
            List<Objection> objections = current ? List.of() : otherMethod.lawful(now.facts(), method);
            PlacedProject other = current ? now : otherMethod.of(now, method);
            String first = firstNode(other);
            int today = now.road().day(now.facts().today());
            Optional<Objection> approval = objections.stream().findFirst();
            notices.add(new Notice(
                    method,
                    current,
                    now.date(other.road().model().lastDayFrom(first, today, SAFE)),
                    now.date(other.road().model().lastDayFrom(first, today, WORTH)),
                    approval.map(Objection::key),
                    approval.map(Objection::arguments).orElse(List.of())));
        } catch (Problem | Unforecastable notOpenToIt) {
            return;
        }
    }

    /** The fork that begins the purchase and its wait, or the purchase itself where no wait is set. */
    private static String firstNode(PlacedProject placed) {
        String task = placed.diagram().steps().stream()
                .filter(OtherMethod::isPurchase)
                .map(Step::id)
                .filter(id -> !placed.parts(id).isEmpty())
                .findFirst()
                .orElseThrow();
        String first = placed.parts(task).get(0);
        return placed.road().road().graph().nodes().stream()
                .filter(Node.Fork.class::isInstance)
                .map(Node.Fork.class::cast)
                .filter(f -> f.branches().stream().anyMatch(w -> w.next().equals(first)))
                .map(Node::id)
                .findFirst()
                .orElse(first);
    }
}
