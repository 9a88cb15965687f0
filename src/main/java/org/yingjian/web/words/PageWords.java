package org.yingjian.web.words;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.yingjian.forecast.Light;
import org.yingjian.inspection.InspectionRound;
import org.yingjian.overview.ProjectLine;
import org.yingjian.overview.ProjectLine.Standing;
import org.yingjian.progress.EarlyStarts.EarlyStart;
import org.yingjian.project.Project;
import org.yingjian.shared.Money;
import org.yingjian.shared.Problem;
import org.yingjian.step.StepClock;
import org.yingjian.step.StepRecord;

/** Numbers, dates and judgements in the reader's language: plain words first, the number inside. */
@Component("words")
public class PageWords {

    private static final Pattern VALUES = Pattern.compile("\\{[^}]*}");
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]{2,}(?:_[A-Z]+)*\\b");
    private static final List<String> CODED =
            List.of("web.flag.", "web.report.state.", "web.report.what.", "web.milestone.", "web.stop.");

    private final MessageSource messages;
    private final DiagramNames names;
    private final Citations citations;

    PageWords(MessageSource messages, DiagramNames names, Citations citations) {
        this.messages = messages;
        this.names = names;
        this.citations = citations;
    }

    public String msg(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    public String problem(Problem problem) {
        return messages.getMessage(
                problem.key(),
                problem.arguments().stream().map(this::plain).toArray(),
                problem.key(),
                LocaleContextHolder.getLocale());
    }

    /** A refusal kept as key and arguments, split by {@code |}. */
    public String kept(String problem) {
        String[] parts = problem.split("\\|");
        Object[] arguments = Arrays.stream(parts).skip(1).map(names::say).toArray();
        return messages.getMessage(parts[0], arguments, "", LocaleContextHolder.getLocale());
    }

    /** A message with a spare text for keys a diagram or table may add later. */
    public String orElse(String key, String spare) {
        return messages.getMessage(key, null, spare, LocaleContextHolder.getLocale());
    }

    public String light(Light light) {
        return msg("web.light." + light);
    }

    /** Percent without decimals; never 0 or 100 for what is merely unlikely or likely. */
    public String percent(double chance) {
        if (chance > 0 && chance < 0.01) {
            return "<1%";
        }
        if (chance < 1 && chance > 0.99) {
            return ">99%";
        }
        return Math.round(chance * 100) + "%";
    }

    public String percent(Optional<Double> chance) {
        return chance.map(this::percent).orElse("—");
    }

    public String date(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("—");
    }

    /** Year, month and day within a sentence: 2017 年 5 月 23 日. */
    public String fullDay(LocalDate day) {
        return msg(
                "web.day.full",
                String.valueOf(day.getYear()),
                day.getMonthValue(),
                day.getDayOfMonth(),
                day.toString());
    }

    /** Month and day where room is scarce: 05-23. */
    public String shortDay(LocalDate day) {
        return day.toString().substring(5);
    }

    /** Month and day within a sentence: 5 月 23 日. */
    public String day(LocalDate day) {
        return msg("web.day", day.getMonthValue(), day.getDayOfMonth(), day.toString());
    }

    /** With the year, for letters. */
    public String longDay(LocalDate day) {
        return msg(
                "web.longDay", String.valueOf(day.getYear()), day.getMonthValue(), day.getDayOfMonth(), day.toString());
    }

    public String weekday(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday.getDisplayName(TextStyle.FULL, LocaleContextHolder.getLocale());
    }

    public String wan(Money money) {
        BigDecimal wan = money.wan();
        BigDecimal millions = wan.movePointLeft(2).stripTrailingZeros();
        return msg("web.wan", wan.toPlainString(), millions.toPlainString());
    }

    /** Days used, with their unit; with the applicant nothing is used yet. */
    public String used(StepClock clock) {
        if (clock.startedOn().isPresent()) {
            return msg("web.used." + clock.unit(), clock.used());
        }
        return clock.calendarDays()
                .map(days -> msg("web.used.CALENDAR_DAYS", days))
                .orElse("—");
    }

    /** The same for a finished step; one finished before its acceptance has nothing to count. */
    public String used(StepClock clock, Set<StepRecord.Flag> flags) {
        return flags.contains(StepRecord.Flag.BEFORE_ACCEPTANCE) ? msg("web.used.before") : used(clock);
    }

    public String limit(StepClock clock) {
        return clock.limit().map(days -> msg("web.used." + clock.unit(), days)).orElse("—");
    }

    /** Detail of an act on record in words; the values of the form are left to the record itself. */
    public String detail(String detail) {
        String plain = VALUES.matcher(detail).replaceAll(" ");
        plain = CODE.matcher(plain).replaceAll(code -> Matcher.quoteReplacement(word(code.group())));
        return plain.replace("[", "(").replace("]", ")").replaceAll("\\s+", " ").strip();
    }

    /** Flags, kinds of reports and milestones stand in the trail by their names. */
    private String word(String code) {
        return CODED.stream()
                .map(prefix -> orElse(prefix + code, ""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(code);
    }

    /** A use case's verb in words; a verb without a text is shown as it is. */
    public String action(String action) {
        return orElse("web.action." + action, action);
    }

    /** What ready means for the project: 主体封顶, 投入使用 … */
    public String target(ProjectLine line) {
        return orElse("web.target." + line.target(), names.say(line.targetName()));
    }

    /** The light's reason in one or two sentences. */
    public String reason(ProjectLine line) {
        Project.Status status = line.project().status();
        if (line.light() == Light.REACHED) {
            return status == Project.Status.BACKFILLED
                    ? msg("web.reason.backfilled", target(line))
                    : msg("web.reason.reached", target(line));
        }
        if (line.light() == Light.NONE || line.chance().isEmpty()) {
            return msg("web.reason.none", line.missing().orElse(msg("web.reason.notComputed")));
        }
        List<String> parts = new ArrayList<>();
        parts.add(line.pathMisses() ? msg("web.reason.black", what(line), target(line)) : chance(line));
        line.stuck().ifPresent(step -> parts.add(stuck(line, step)));
        line.ahead().ifPresent(step -> parts.add(msg("web.reason.ahead", names.say(step.name()))));
        return String.join(msg("web.reason.and"), parts) + msg("web.reason.stop");
    }

    private String chance(ProjectLine line) {
        double chance = line.chance().orElseThrow();
        if (chance < 1 && chance > 0.99) {
            return msg("web.reason.almost", what(line), target(line));
        }
        if (chance < 0.01) {
            return msg("web.reason.hardly", what(line), target(line));
        }
        return msg("web.reason.chance", percent(chance), what(line), target(line));
    }

    private String stuck(ProjectLine line, Standing step) {
        String where = msg(line.light() == Light.GREEN ? "web.reason.at" : "web.reason.stuck", names.say(step.name()));
        if (line.light() == Light.BLACK) {
            return where;
        }
        if (step.lastSafeDay().isPresent() && !step.lastSafePassed()) {
            return where + msg("web.reason.lastSafe", day(step.lastSafeDay().get()));
        }
        if (step.worthUntil().isPresent() && step.bestChance() > 0) {
            return where + msg("web.reason.worth", day(step.worthUntil().get()), percent(step.bestChance()));
        }
        return where;
    }

    /** What happened before its permit, by which sign, and what stands against it, in one sentence. */
    public String early(EarlyStart early) {
        String permit = names.say(early.permitName());
        String shown =
                early.confirmedBy().map(who -> msg("web.early.report", who)).orElseGet(() -> msg("web.early.record"));
        return early.grantedOn()
                .map(day -> msg("web.early.late", early.begunOn(), shown, permit, day, early.article()))
                .orElseGet(() -> msg("web.early.pressing", early.begunOn(), shown, permit, early.article()));
    }

    /** The round by its own name; in English by what it is. */
    public String round(String name, boolean recheck) {
        return LocaleContextHolder.getLocale().getLanguage().equals("zh")
                ? name
                : StringUtils.capitalize(what(recheck));
    }

    /** 国检 or 复检, whichever the project prepares for. */
    public String what(ProjectLine line) {
        return what(line.round().map(InspectionRound::recheck).orElse(false));
    }

    /** 国检 or 复检. */
    public String what(boolean recheck) {
        return msg(recheck ? "web.round.recheck" : "web.round.first");
    }

    private Object plain(Object argument) {
        return argument instanceof Number n
                ? n.toString()
                : argument instanceof String s ? citations.say(names.signature(s)) : argument;
    }
}
