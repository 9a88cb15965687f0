package org.yingjian.forecast.backtest;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.yingjian.forecast.law.Answer;
import org.yingjian.forecast.law.Case;
import org.yingjian.forecast.law.LearnedLaws;
import org.yingjian.forecast.law.Question;
import org.yingjian.shared.Command;

/**
 * {@code backtest}: answers questions of the past from what was known then. Faulty rows are all named and nothing is
 * written.
 */
@Component
class BacktestCommand implements Command {

    static final List<String> HISTORY =
            List.of("project", "step", "kind", "group", "planned_days", "start", "planned_finish", "actual_finish");
    static final List<String> QUERY =
            List.of("query", "as_of", "project", "step", "kind", "group", "planned_days", "start", "planned_finish");

    private static final String FORGETS = "--forgets-finished";
    private static final int SHOWN = 200;

    private final PrintStream errors;

    @Autowired
    BacktestCommand() {
        this(System.err);
    }

    BacktestCommand(PrintStream errors) {
        this.errors = errors;
    }

    @Override
    public String name() {
        return "backtest";
    }

    @Override
    public String usage() {
        return "backtest --history H.csv --query Q.csv --out F.csv [--forgets-finished]"
                + "   when steps under way end, from what was known on their day";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Map<String, Path> files = new HashMap<>();
        boolean forgets = false;
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (word.equals(FORGETS)) {
                forgets = true;
            } else if (List.of("--history", "--query", "--out").contains(word) && i + 1 < arguments.size()) {
                files.put(word, Path.of(arguments.get(++i)));
            } else {
                errors.println(word + ": no such option, or its file is missing. " + usage());
                return 2;
            }
        }
        if (files.size() < 3) {
            errors.println("--history, --query and --out are all needed. " + usage());
            return 2;
        }
        return run(files.get("--history"), files.get("--query"), files.get("--out"), forgets, out);
    }

    private int run(Path historyFile, Path queryFile, Path outFile, boolean forgets, PrintStream out) {
        BacktestFile history = new BacktestFile(historyFile.getFileName().toString());
        BacktestFile query = new BacktestFile(queryFile.getFileName().toString());
        List<Case> cases = history.read(historyFile, HISTORY, BacktestCommand::toCase);
        List<Question> questions = query.read(queryFile, QUERY, BacktestCommand::toQuestion);
        List<String> faults = new ArrayList<>(history.faults());
        faults.addAll(query.faults());
        if (!faults.isEmpty()) {
            faults.stream().limit(SHOWN).forEach(errors::println);
            errors.printf("%d %s; nothing was written.%n", faults.size(), faults.size() == 1 ? "fault" : "faults");
            return 1;
        }
        warn(cases, questions);
        LearnedLaws laws = new LearnedLaws(cases, forgets);
        if (!forgets) {
            warnOfForgotten(laws, questions);
        }
        List<Answer> answers = laws.answers(questions);
        saySeldom(questions, answers);
        try {
            write(outFile, answers);
        } catch (IOException e) {
            errors.printf("%s: cannot be written (%s)%n", outFile, e.getMessage());
            return 1;
        }
        out.printf("%d cases, %d questions answered: %s%n", cases.size(), answers.size(), outFile);
        return 0;
    }

    static Case toCase(BacktestFile.Row row) {
        return new Case(
                row.needed("project"),
                row.text("step"),
                row.text("kind"),
                row.text("group"),
                row.days("planned_days"),
                row.date("start"),
                row.date("planned_finish"),
                row.date("actual_finish"),
                row.date("recorded"));
    }

    private static Question toQuestion(BacktestFile.Row row) {
        Case step = new Case(
                row.text("project"),
                row.text("step"),
                row.text("kind"),
                row.text("group"),
                row.days("planned_days"),
                row.date("start"),
                row.date("planned_finish"),
                null,
                null);
        return new Question(row.needed("query"), row.neededDate("as_of"), step);
    }

    /** Odd rows are part of real ledgers: said, not refused. */
    private void warn(List<Case> cases, List<Question> questions) {
        long unknown = cases.stream().filter(c -> c.start() == null).count();
        long reversed = cases.stream().filter(Case::endsBeforeStart).count();
        long unbegun = questions.stream()
                .filter(q -> q.step().start() == null || q.step().start().isAfter(q.asOf()))
                .count();
        long withoutLength = cases.stream().filter(c -> c.plannedDays() < 0).count()
                + questions.stream().filter(q -> q.step().plannedDays() < 0).count();
        long planReversed =
                cases.stream().filter(Case::isPlannedToEndBeforeStart).count()
                        + questions.stream()
                                .filter(q -> q.step().isPlannedToEndBeforeStart())
                                .count();
        long twice = questions.size()
                - questions.stream().map(Question::id).distinct().count();
        say(withoutLength, "rows with a negative planned_days: taken as unknown");
        say(planReversed, "rows with a planned_finish before their start: their planned length is taken as unknown");
        say(twice, "questions with a name asked before: each row is answered, in order");
        say(unknown, "cases without a start teach nothing");
        say(reversed, "cases end before they start and teach nothing");
        say(unbegun, "questions without a start, or with one after as_of, are answered as if begun on as_of");
    }

    private void warnOfForgotten(LearnedLaws laws, List<Question> questions) {
        questions.stream()
                .map(Question::asOf)
                .max(Comparator.naturalOrder())
                .map(laws::stepsThatSeemForgotten)
                .filter(steps -> !steps.isEmpty())
                .ifPresent(steps -> errors.printf(
                        "warning: hardly any end against many cases long past their plan in %s; if finished work vanishes"
                                + " from this ledger, ask again with %s.%n",
                        steps.stream().map(s -> '"' + s + '"').collect(Collectors.joining(", ")), FORGETS));
    }

    private void say(long count, String what) {
        if (count > 0) {
            errors.printf("%d %s.%n", count, what);
        }
    }

    private void saySeldom(List<Question> questions, List<Answer> answers) {
        Map<Answer.Lack, TreeSet<String>> names = new TreeMap<>();
        for (int i = 0; i < answers.size(); i++) {
            Case step = questions.get(i).step();
            String name = answers.get(i).lack() == Answer.Lack.STEP ? step.step() : step.step() + " / " + step.kind();
            names.computeIfAbsent(answers.get(i).lack(), l -> new TreeSet<>()).add(name);
        }
        names.getOrDefault(Answer.Lack.STEP, new TreeSet<>())
                .forEach(s -> errors.printf("step \"%s\": never seen by then; answered from all steps, wider.%n", s));
        names.getOrDefault(Answer.Lack.KIND, new TreeSet<>())
                .forEach(s ->
                        errors.printf("step / kind \"%s\": never seen by then; answered from the step, wider.%n", s));
    }

    private static void write(Path file, List<Answer> answers) throws IOException {
        StringBuilder text = new StringBuilder("query,p_on_time,p50,p80\n");
        for (Answer a : answers) {
            String chance = Double.isNaN(a.onTime()) ? "" : String.format(Locale.ROOT, "%.6f", a.onTime());
            text.append(quoted(a.id())).append(',').append(chance).append(',');
            text.append(a.p50()).append(',').append(a.p80()).append('\n');
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static String quoted(String id) {
        boolean plain = id.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? id : '"' + id.replace("\"", "\"\"") + '"';
    }
}
