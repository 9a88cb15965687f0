package org.yingjian.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.yingjian.audit.AuditTrail;
import org.yingjian.shared.Actor;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Problem;

/** The business clock, and the work done at the beginning of each day it shows. */
class DayByDay implements BusinessClock, AdvanceClock {

    private static final Logger log = LoggerFactory.getLogger(DayByDay.class);
    private static final int FARTHEST = 400;

    private final Days days;
    private final Clock wall;
    private final ObjectProvider<NightlyWork> works;
    private final ObjectProvider<AuditTrail> audit;
    private final ObjectProvider<ClockHold> holds;
    private final ReentrantLock moving = new ReentrantLock();

    DayByDay(
            Days days,
            Clock wall,
            ObjectProvider<NightlyWork> works,
            ObjectProvider<AuditTrail> audit,
            ObjectProvider<ClockHold> holds) {
        this.days = days;
        this.wall = wall;
        this.works = works;
        this.audit = audit;
        this.holds = holds;
    }

    @Override
    public LocalDate today() {
        return days.today();
    }

    @Override
    public LocalDateTime now() {
        return LocalDateTime.of(today(), LocalTime.now(wall).truncatedTo(ChronoUnit.MILLIS));
    }

    @Override
    public boolean isMovable() {
        return days.isMovable();
    }

    @Override
    public void advanceTo(LocalDate target, Actor actor) {
        if (!isMovable()) {
            throw new Problem(Problem.Kind.RULE, "clock.problem.notMovable");
        }
        holds.stream().flatMap(hold -> hold.whyNotNow().stream()).findFirst().ifPresent(why -> {
            throw why;
        });
        if (!moving.tryLock()) {
            throw new Problem(Problem.Kind.CONFLICT, "clock.problem.moving");
        }
        try {
            LocalDate from = today();
            if (!target.isAfter(from)) {
                throw new Problem(Problem.Kind.RULE, "clock.problem.back", from, target);
            }
            if (target.isAfter(from.plusDays(FARTHEST))) {
                throw new Problem(Problem.Kind.RULE, "clock.problem.far", FARTHEST);
            }
            audit.ifAvailable(trail -> trail.append(actor, "AdvanceClock", "clock", from + " → " + target));
            move(from, target);
        } finally {
            moving.unlock();
        }
    }

    private void move(LocalDate from, LocalDate target) {
        List<String> failed = new ArrayList<>();
        for (LocalDate day = from; day.isBefore(target); day = day.plusDays(1)) {
            if (!days.moveOnFrom(day)) {
                throw new Problem(Problem.Kind.CONFLICT, "clock.problem.moving");
            }
            failed.addAll(work(day.plusDays(1)));
        }
        if (!failed.isEmpty()) {
            throw new IllegalStateException("nightly work failed: " + String.join(", ", failed));
        }
    }

    /** Works through every day up to today that has not been worked through yet; left to whoever is moving the clock. */
    void catchUp() {
        if (!moving.tryLock()) {
            return;
        }
        try {
            LocalDate today = today();
            for (LocalDate day = days.workedUntil().plusDays(1); !day.isAfter(today); day = day.plusDays(1)) {
                work(day);
            }
        } finally {
            moving.unlock();
        }
    }

    /**
     * Every room's work for the day, in order. A failing room does not keep the others from theirs.
     *
     * @return what failed, for the caller to report
     */
    private List<String> work(LocalDate day) {
        List<String> failed = new ArrayList<>();
        works.stream().sorted(Comparator.comparingInt(NightlyWork::order)).forEach(one -> {
            try {
                one.dayBegan(day);
            } catch (RuntimeException e) {
                log.error("{} on {}: nightly work failed", one.getClass().getSimpleName(), day, e);
                failed.add(one.getClass().getSimpleName() + " on " + day);
            }
        });
        days.markWorked(day);
        return failed;
    }
}
