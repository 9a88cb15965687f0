package org.yingjian.web.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yingjian.forecast.Act;
import org.yingjian.forecast.Basis;
import org.yingjian.forecast.DiaryEntry.Reason;
import org.yingjian.forecast.Explanation;
import org.yingjian.forecast.TrackRecord;
import org.yingjian.forecast.Waterfall;
import org.yingjian.forecast.WhatIf;
import org.yingjian.web.words.DiagramNames;
import org.yingjian.web.words.PageWords;

/** Causes, acts and changes in the reader's language: plain words first, the number after. */
@Component("why")
public class WhyWords {

    private static final String OPEN_TENDER = "procurement.objection.openTender";
    private static final Set<String> WORTH_SAYING = Set.of(Basis.MEMORY_HELD, "beyond-horizon");
    private static final int NAMED = 4;
    private static final double A_POINT = 0.005;
    private static final double ALIKE = 0.05;

    private final PageWords words;
    private final DiagramNames names;

    WhyWords(PageWords words, DiagramNames names) {
        this.words = words;
        this.names = names;
    }

    /** +12 or −14, in points; less than half a point is 0. */
    public String points(double share) {
        long points = Math.round(share * 100);
        return points == 0 ? "0" : points > 0 ? "+" + points : "−" + -points;
    }

    /** Points without a sign, to one decimal where they are few. */
    public String cost(double share) {
        double points = share * 100;
        return Math.abs(points) >= 9.95 || Math.abs(points) < 0.05
                ? String.valueOf(Math.round(points))
                : String.format(java.util.Locale.ROOT, "%.1f", points);
    }

    public String act(Act act) {
        String who = act.doer().isBlank() ? words.msg("why.doer.unknown") : names.say(act.doer());
        String step = names.say(act.stepName());
        return switch (act.kind()) {
            case FINISH, HAND_IN ->
                words.msg("why.act." + act.kind(), who, words.day(act.by().orElseThrow()), step);
            case KEEP_PROMISE, NO_DELAY ->
                words.msg("why.act." + act.kind(), who, step, act.days().orElseThrow());
            case METHOD ->
                words.msg("why.act.METHOD", who, step, method(act.method().orElseThrow()));
            case WINTER_INDOORS -> words.msg("why.act.WINTER_INDOORS", who, step);
        };
    }

    public String gain(Act act) {
        return words.msg("why.act.gain", words.percent(act.chance()), points(act.gain()));
    }

    /** What the figure rests on and where it is no exact one; nothing where neither is worth a word. */
    public List<String> basis(Explanation explanation) {
        Basis basis = explanation.basis();
        List<String> texts = new ArrayList<>();
        basis.bounds()
                .ifPresent(b ->
                        texts.add(words.msg("why.basis.bounds", words.percent(b.lower()), words.percent(b.upper()))));
        if (basis.green()) {
            texts.add(words.msg("why.basis.green"));
        }
        if (basis.contractor()) {
            texts.add(words.msg("why.basis.contractor"));
        }
        if (!basis.isUsual()) {
            texts.add(words.msg("why.basis.memory." + basis.memory()));
        }
        basis.approximations().stream()
                .filter(WORTH_SAYING::contains)
                .map(name -> words.msg("why.basis." + name))
                .forEach(texts::add);
        return texts;
    }

    public String method(String method) {
        return words.msg("procurement.method." + method);
    }

    public String cause(Explanation.Cause cause, boolean queueKnown) {
        return words.msg(
                cause == Explanation.Cause.WORK && !queueKnown ? "why.cause.WORK_AND_QUEUE" : "why.cause." + cause);
    }

    public String assumption(WhatIf.Assumption assumption) {
        Object[] arguments = assumption.arguments().stream().map(this::argument).toArray();
        return words.msg(assumption.key(), arguments);
    }

    private Object argument(Object argument) {
        return argument instanceof String s
                ? names.list(s)
                : argument instanceof Number n ? n.toString() : argument.toString();
    }

    /** Short: what the law asks of a method other than the project's own; the texts stand below the table. */
    public String approval(Explanation.Notice notice) {
        return notice.needsApproval()
                .map(key -> words.msg(key.startsWith(OPEN_TENDER) ? "why.notice.approval" : "why.notice.ground"))
                .orElse("");
    }

    /** The law's texts, each once. */
    public List<String> approvals(List<Explanation.Notice> notices) {
        return notices.stream()
                .flatMap(notice -> notice
                        .needsApproval()
                        .map(key -> words.msg(
                                key,
                                notice.arguments().stream().map(this::argument).toArray()))
                        .stream())
                .distinct()
                .toList();
    }

    /** The fallback, or where there is none the furthest that has a chance at all. */
    public String fallback(Optional<Explanation.Fallback> fallback, Explanation.Reachable reachable, String round) {
        return fallback.map(f -> state("why.fallback", f, round))
                .or(() -> reachable.further().map(f -> words.msg("why.fallback.none", round)))
                .or(() -> reachable.nearest().map(f -> state("why.fallback.nearest", f, round)))
                .orElseGet(() -> words.msg("why.fallback.none", round));
    }

    public String further(Explanation.Fallback further, String round) {
        return state("why.further", further, round);
    }

    private String state(String key, Explanation.Fallback state, String round) {
        return words.msg(key, names.say(state.name()), words.percent(state.chance()), round);
    }

    /** What the acts bring when all are done: points, or an earlier finish. */
    public String together(
            Explanation.Together together, Explanation.Reachable reachable, double chance, String round) {
        String from = reachable.half().map(words::fullDay).orElseGet(() -> words.msg("why.never"));
        String to = together.half().map(words::fullDay).orElseGet(() -> words.msg("why.never"));
        int acts = together.acts().size();
        if (together.gain() < 2 * A_POINT) {
            return words.msg("why.together.brings", acts, round, from, to);
        }
        return words.msg(
                "why.together.lifts",
                acts,
                round,
                words.percent(chance),
                words.percent(together.chance()),
                points(together.gain()));
    }

    /** How much earlier the acts make an even chance, where they lift the chance by the inspection, too. */
    public String sooner(Explanation.Together together, Explanation.Reachable reachable) {
        boolean told = together.gain() < 2 * A_POINT;
        return told || together.half().isEmpty() || together.half().equals(reachable.half())
                ? ""
                : words.msg(
                        "why.together.also",
                        reachable.half().map(words::fullDay).orElseGet(() -> words.msg("why.never")),
                        words.fullDay(together.half().get()));
    }

    /** From when on an inspection would find the project ready. */
    public String realistic(Explanation.Reachable reachable, String round) {
        if (reachable.half().isEmpty()) {
            return words.msg("why.realistic.none");
        }
        String half = words.fullDay(reachable.half().get());
        return reachable
                .most()
                .map(most -> words.msg("why.realistic", round, half, words.fullDay(most)))
                .orElseGet(() -> words.msg("why.realistic.half", round, half));
    }

    public String winter(Explanation.WinterCliff winter) {
        String step = names.say(winter.name());
        if (winter.expected().isEmpty() || winter.margin() < 0) {
            return words.msg(
                    "why.winter.behind",
                    step,
                    words.day(winter.stop()),
                    words.day(winter.spring()),
                    String.valueOf(winter.spring().getYear()),
                    words.percent(winter.slips()));
        }
        return words.msg(
                "why.winter.ahead",
                step,
                words.day(winter.expected().get()),
                winter.margin(),
                words.day(winter.stop()),
                winter.lostDays(),
                words.day(winter.spring()),
                String.valueOf(winter.spring().getYear()),
                words.percent(winter.slips()));
    }

    /** One bar of the chart. */
    public record Shown(String days, String name, double points, double after) {}

    /** The waterfall's bars, small ones next to each other as one. */
    public List<Shown> chart(Waterfall change) {
        return BarGroup.of(change.bars()).stream()
                .map(group -> new Shown(days(group), name(group), group.points(), group.after()))
                .toList();
    }

    private String name(BarGroup group) {
        String what = bar(group.largest());
        boolean alike = group.bars().stream().map(this::bar).distinct().count() == 1;
        return alike ? what : words.msg("why.bar.several", what, group.bars().size());
    }

    private String days(BarGroup group) {
        return group.from().equals(group.to())
                ? words.shortDay(group.to())
                : words.msg("why.bar.days", words.shortDay(group.from()), words.shortDay(group.to()));
    }

    public String bar(Waterfall.Bar bar) {
        return what(bar.reason(), bar.event().orElse(""), bar.stepName().orElse(""));
    }

    private String what(Reason reason, String event, String step) {
        String action = event.isEmpty() ? words.msg("why.reason." + reason) : words.action(event);
        return step.isEmpty() ? action : words.msg("why.event", names.say(step), action);
    }

    /** 71 → 52%：招标投标 −14，时间推移 −3. */
    public String change(Waterfall change) {
        List<Waterfall.Sum> largest = change.sums().stream()
                .filter(s -> Math.abs(s.points()) >= A_POINT)
                .limit(NAMED)
                .toList();
        String parts = largest.stream()
                .map(s -> words.msg(
                        "why.part",
                        what(s.reason(), s.event().orElse(""), s.stepName().orElse("")),
                        points(s.points())))
                .collect(Collectors.joining(words.msg("why.part.and")));
        String ends = words.msg("why.change.ends", words.percent(change.before()), words.percent(change.after()));
        return parts.isEmpty() ? words.msg("why.change.none", ends) : words.msg("why.change", ends, parts);
    }

    /** Whether forecasts were cautious or hopeful on the whole. */
    public String overall(TrackRecord record) {
        double more = record.came() - record.said();
        String how = Math.abs(more) < ALIKE ? "alike" : more > 0 ? "cautious" : "hopeful";
        return words.msg("why.record.overall." + how, words.percent(record.said()), words.percent(record.came()));
    }

    /** Sums of at least half a point; the rest in one line. */
    public List<Shown> sums(Waterfall change) {
        List<Shown> sums = new ArrayList<>();
        double rest = 0;
        for (Waterfall.Sum sum : change.sums()) {
            if (Math.abs(sum.points()) >= A_POINT) {
                sums.add(new Shown(
                        "",
                        what(
                                sum.reason(),
                                sum.event().orElse(""),
                                sum.stepName().orElse("")),
                        sum.points(),
                        0));
            } else {
                rest += sum.points();
            }
        }
        if (sums.size() < change.sums().size()) {
            sums.add(new Shown("", words.msg("why.sums.rest", change.sums().size() - sums.size()), rest, 0));
        }
        return sums;
    }

    public String day(LocalDate day) {
        return words.day(day);
    }
}
