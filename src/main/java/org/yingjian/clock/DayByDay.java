package org.yingjian.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.yingjian.audit.AuditTrail;
import org.yingjian.shared.Actor;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Problem;

/** The business clock, and the work done at the beginning of each day it shows. */
class DayByDay implements BusinessClock, AdvanceClock {

    private static final int FARTHEST = 400;

    private final Days days;
    private final Clock wall;
    private final Night night;
    private final MissedWork missed;
    private final ObjectProvider<AuditTrail> audit;
    private final ObjectProvider<ClockHold> holds;
    private final ReentrantLock moving = new ReentrantLock();

    DayByDay(
            Days days,
            Clock wall,
            Night night,
            MissedWork missed,
            ObjectProvider<AuditTrail> audit,
            ObjectProvider<ClockHold> holds) {
        this.days = days;
        this.wall = wall;
        this.night = night;
        this.missed = missed;
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
            throw Problem.rule("clock.problem.notMovable");
        }
        holds.stream().flatMap(hold -> hold.whyNotNow().stream()).findFirst().ifPresent(why -> {
            throw why;
        });
        if (!moving.tryLock()) {
            throw Problem.conflict("clock.problem.moving");
        }
        try {
            LocalDate from = today();
            if (!target.isAfter(from)) {
                throw Problem.rule("clock.problem.back", from, target);
            }
            if (target.isAfter(from.plusDays(FARTHEST))) {
                throw Problem.rule("clock.problem.far", FARTHEST);
            }
            audit.ifAvailable(trail -> trail.append(actor, "AdvanceClock", "clock", from + " → " + target));
            move(from, target);
        } finally {
            moving.unlock();
        }
    }

    private void move(LocalDate from, LocalDate target) {
        night.makeUp(missed.list());
        for (LocalDate day = from; day.isBefore(target); day = day.plusDays(1)) {
            if (!days.moveOnFrom(day)) {
                throw Problem.conflict("clock.problem.moving");
            }
            begin(day.plusDays(1));
        }
        List<MissedWork.Missed> left = missed.list();
        if (!left.isEmpty()) {
            throw Problem.conflict(
                    left.size() == 1 ? "clock.problem.workMissed" : "clock.problem.workMissedMore",
                    target.toString(),
                    new DefaultMessageSourceResolvable(
                            "clock.phase." + left.get(0).phase()),
                    left.size());
        }
    }

    /**
     * Makes up for what failed, then works through every day up to today that has not begun yet; left to whoever is moving
     * the clock.
     */
    void catchUp() {
        if (!moving.tryLock()) {
            return;
        }
        try {
            LocalDate today = today();
            night.makeUp(missed.listDue());
            for (LocalDate day = days.workedUntil().plusDays(1); !day.isAfter(today); day = day.plusDays(1)) {
                begin(day);
            }
        } finally {
            moving.unlock();
        }
    }

    /** What fails is on record before the day counts as worked through. */
    private void begin(LocalDate day) {
        night.workThrough(day);
        days.markWorked(day);
    }
}
