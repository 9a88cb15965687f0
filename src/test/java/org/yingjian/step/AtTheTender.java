package org.yingjian.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.beans.factory.annotation.Autowired;
import org.yingjian.procurement.TenderCourse;
import org.yingjian.shared.Actor;
import org.yingjian.shared.Problem;
import org.yingjian.step.StepRecord.State;

/** Works of 240万 put out to open tender, and short ways through it. */
public abstract class AtTheTender extends OnTheRoad {

    @Autowired
    protected Tenders tenders;

    protected long awarded() {
        long id = repair("240", Map.of());
        road.place(id, facts("R1=2015-08-14 R2=2015-09-21 R3=2015-10-20"), Actor.PROGRAM);
        notice(id, "2015-12-15");
        finish(
                id,
                "R4",
                "2016-02-01",
                "openingOn",
                "2016-01-05",
                "publicityTo",
                "2016-01-11",
                "bidders",
                "4",
                "price",
                "2301000",
                "awardOn",
                "2016-02-01");
        assertThat(last(id, "R4").state()).isEqualTo(State.FINISHED);
        return id;
    }

    protected void notice(long id, String on) {
        facts(id, "noticeOn", on);
    }

    protected void facts(long id, String... fields) {
        workStep.recordFacts(open(id, "R4").id(), values(fields), commission());
    }

    protected List<Tenders.Round> rounds(long id) {
        return tenders.listRounds(project(id));
    }

    protected TenderCourse course(long id) {
        return rounds(id).get(rounds(id).size() - 1).course().orElseThrow();
    }

    protected static String refused(ThrowingCallable act) {
        Problem[] refusal = new Problem[1];
        assertThatThrownBy(act).isInstanceOfSatisfying(Problem.class, problem -> refusal[0] = problem);
        return refusal[0].key();
    }
}
