package org.yingjian.forecast.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command reads two files and writes one, or names every faulty row. */
class BacktestCommandTest {

    private static final String HISTORY = "project,step,kind,group,planned_days,start,planned_finish,actual_finish\n"
            + "a,Design,new,1,100,2023-01-01,2023-04-11,2023-05-01\n"
            + "b,\"Design, late\",new,1,,2023-02-01,,\n";
    private static final String QUERY = "query,as_of,project,step,kind,group,planned_days,start,planned_finish\n"
            + "q1,2024-01-01,c,Design,new,1,100,2023-12-01,2024-03-10\n";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void each_question_gets_a_chance_and_two_dates() throws IOException {
        assertThat(run(HISTORY, QUERY)).isZero();
        assertThat(answers()).hasSize(2);
        assertThat(answers().get(0)).isEqualTo("query,p_on_time,p50,p80");
        assertThat(answers().get(1)).matches("q1,0\\.\\d{6},2024-\\d\\d-\\d\\d,202\\d-\\d\\d-\\d\\d");
    }

    @Test
    void columns_stand_in_any_order_with_a_byte_order_mark_and_strange_ones_beside() throws IOException {
        run(HISTORY, QUERY);
        List<String> first = answers();
        String turned =
                "\uFEFFNote,actual_finish,planned_finish,start,planned_days,group,kind,step,project,recorded\r\n"
                        + "x,2023-05-01,2023-04-11,2023-01-01,100,1,new,Design,a,2023-05-02\r\n"
                        + ",,,2023-02-01,,1,new,\"Design, late\",b,\r\n";
        assertThat(run(turned, QUERY)).isZero();
        assertThat(answers()).isEqualTo(first);
    }

    @Test
    void every_faulty_row_is_named_with_line_column_value_and_reason_and_nothing_is_written() throws IOException {
        String bad = HISTORY + "c,Design,new,1,many,2023-13-01,2023-04-11,\n,Design,new,1,5,,,\n";
        assertThat(run(bad, QUERY + "q2,,c,Design,new,1,,,\n")).isEqualTo(1);
        assertThat(errors())
                .contains("H.csv line 4, column planned_days, value \"many\"")
                .contains("H.csv line 4, column start, value \"2023-13-01\": is no date")
                .contains("H.csv line 5, column project, value \"\": must not be blank")
                .contains("Q.csv line 3, column as_of, value \"\": must not be blank")
                .contains("nothing was written");
        assertThat(folder.resolve("F.csv")).doesNotExist();
    }

    @Test
    void a_quotation_mark_left_open_is_said_in_words() throws IOException {
        assertThat(run(HISTORY + "\"c,Design,new,1,5,,,\n", QUERY)).isEqualTo(1);
        assertThat(errors())
                .contains("H.csv: cannot be read (line 4: a quotation mark is opened and not closed)")
                .doesNotContain("Exception");
    }

    @Test
    void odd_plans_and_names_asked_twice_are_said_and_answered() throws IOException {
        String odd = HISTORY + "c,Design,new,1,-5,2023-01-01,,2023-05-01\nd,Design,new,1,9,2023-03-01,2023-02-01,\n";
        assertThat(run(odd, QUERY + "q1,2024-01-01,c,Design,new,1,100,2023-12-01,2024-04-10\n"))
                .isZero();
        assertThat(errors())
                .contains("1 rows with a negative planned_days")
                .contains("1 rows with a planned_finish before their start")
                .contains("1 questions with a name asked before");
        assertThat(answers()).hasSize(3);
    }

    @Test
    void a_missing_column_and_a_missing_file_are_named() throws IOException {
        assertThat(run(HISTORY.replace(",kind", ",sort"), QUERY)).isEqualTo(1);
        assertThat(errors()).contains("H.csv line 1, column kind: is missing");
        assertThat(command().run(arguments("gone.csv"), print(out))).isEqualTo(1);
        assertThat(errors()).contains("gone.csv: no such file");
    }

    @Test
    void a_step_never_seen_is_answered_and_said_on_the_error_channel() throws IOException {
        assertThat(run(HISTORY, QUERY.replace("Design", "Landing"))).isZero();
        assertThat(errors()).contains("step \"Landing\": never seen");
        assertThat(answers()).hasSize(2);
    }

    @Test
    void a_ledger_that_seems_to_forget_its_finished_work_is_warned_of_unless_it_is_said_to() throws IOException {
        StringBuilder history = new StringBuilder(HISTORY);
        for (int i = 0; i < 40; i++) {
            history.append("w%d,Works,new,1,100,2022-01-01,2022-04-11,%n".formatted(i));
        }
        assertThat(run(history.toString(), QUERY)).isZero();
        assertThat(errors()).contains("in \"Works\"; if finished work vanishes").contains("--forgets-finished");
        err.reset();
        List<String> said = new ArrayList<>(arguments("H.csv"));
        said.add("--forgets-finished");
        assertThat(command().run(said, print(out))).isZero();
        assertThat(errors()).doesNotContain("warning");
    }

    @Test
    void what_was_entered_after_the_day_changes_no_answer() throws IOException {
        StringBuilder open = new StringBuilder(HISTORY.replaceAll("finish\n", "finish,recorded\n")
                .replaceAll("05-01\n", "05-01,\n")
                .replaceAll(",,\n", ",,,\n"));
        StringBuilder entered = new StringBuilder(open);
        for (int i = 0; i < 60; i++) {
            LocalDate start = LocalDate.of(2022, 6, 1).plusDays(5L * i);
            String row = "d%d,Design,new,1,100,%s,%s,".formatted(i, start, start.plusDays(400));
            String known = i % 2 == 0 ? start.plusDays(60 + i) + "," + start.plusDays(70 + i) : ",";
            open.append(row).append(known).append('\n');
            // entered late: an end long ago, or one before the start
            String late = start.plusDays(i % 3 == 0 ? 80 : -1) + ",2024-02-01";
            entered.append(row).append(i % 2 == 0 ? known : late).append('\n');
        }
        assertThat(run(open.toString(), QUERY)).isZero();
        List<String> first = answers();
        assertThat(run(entered.toString(), QUERY)).isZero();
        assertThat(answers()).isEqualTo(first);
    }

    @Test
    void wrong_arguments_print_the_usage() {
        assertThat(command().run(List.of("--history", "H.csv"), print(out))).isEqualTo(2);
        assertThat(command().run(List.of("--wrong"), print(out))).isEqualTo(2);
        assertThat(errors()).contains("backtest --history");
    }

    @Test
    void ten_thousand_rows_and_four_days_are_answered_the_same_twice() throws IOException {
        Random dice = new Random(3);
        StringBuilder history = new StringBuilder(HISTORY);
        StringBuilder query = new StringBuilder(QUERY);
        for (int i = 0; i < 10_000; i++) {
            LocalDate start = LocalDate.of(2020, 1, 1).plusDays(dice.nextInt(1500));
            int plan = 60 + dice.nextInt(200);
            LocalDate end = start.plusDays(20 + dice.nextInt(2 * plan));
            history.append("p%d,%s,k%d,%d,,%s,%s,%s%n"
                    .formatted(i / 2, i % 2 == 0 ? "S" : "D", i % 4, i % 30, start, start.plusDays(plan), end));
        }
        for (int i = 0; i < 400; i++) {
            LocalDate asOf = LocalDate.of(2023, 3, 31).plusMonths(3L * (i % 4));
            query.append("r%d,%s,n%d,S,k1,2,,%s,%s%n"
                    .formatted(i, asOf, i, asOf.minusDays(i % 90), asOf.plusDays(10 + i % 80)));
        }
        assertThat(run(history.toString(), query.toString())).isZero();
        List<String> first = answers();
        assertThat(run(history.toString(), query.toString())).isZero();
        assertThat(answers()).hasSize(402).isEqualTo(first);
    }

    private int run(String history, String query) throws IOException {
        Files.writeString(folder.resolve("H.csv"), history);
        Files.writeString(folder.resolve("Q.csv"), query);
        return command().run(arguments("H.csv"), print(out));
    }

    private List<String> arguments(String history) {
        List<String> all =
                new ArrayList<>(List.of("--history", folder.resolve(history).toString()));
        all.addAll(List.of("--query", folder.resolve("Q.csv").toString()));
        all.addAll(List.of("--out", folder.resolve("F.csv").toString()));
        return all;
    }

    private BacktestCommand command() {
        return new BacktestCommand(print(err));
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private List<String> answers() throws IOException {
        return Files.readAllLines(folder.resolve("F.csv"));
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
