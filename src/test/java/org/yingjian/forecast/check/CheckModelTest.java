package org.yingjian.forecast.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.yingjian.shared.Command;

/** {@code check-model}: one line per file, whatever is in it. */
class CheckModelTest {

    private static final String BPMN = "xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"";
    private static final String THREE_NODES = """
            <definitions %s><process id="p"><startEvent id="s"/><task id="t" name="审批"/><endEvent id="e"/>%s</process></definitions>
            """.formatted(BPMN, flows("s>t", "t>e"));

    @TempDir
    Path folder;

    @Test
    void a_plain_diagram_is_forecastable_and_its_size_is_said() throws IOException {
        assertThat(check(THREE_NODES)).isEqualTo("forecastable (3 nodes, 2 flows)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "GB18030", "GBK"})
    void any_declared_encoding_is_read(String encoding) throws IOException {
        byte[] content = ("<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>" + THREE_NODES)
                .getBytes(Charset.forName(encoding));
        assertThat(check(content)).isEqualTo("forecastable (3 nodes, 2 flows)");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void random_bytes_are_refused_and_the_parser_says_nothing_of_its_own(int seed) throws IOException {
        byte[] bytes = new byte[3000];
        new Random(seed).nextBytes(bytes);
        bytes[0] = (byte) (seed == 1 ? 0xfe : bytes[0]);
        bytes[1] = (byte) (seed == 1 ? 0xff : seed == 2 ? 0 : bytes[1]);
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(check(bytes)).startsWith("unreadable: ").doesNotContain("\n");
        } finally {
            System.setErr(err);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "hello",
                "{\"a\":1}",
                "<html><br></html>",
                "<definitions/>",
                "<a",
                "PK\u0003\u0004",
                "\u001f\u008b"
            })
    void what_is_no_bpmn_is_refused_in_one_line(String content) throws IOException {
        assertThat(check(content)).startsWith("unreadable: ").doesNotContain("\n", "Exception", "\tat ");
    }

    @Test
    void an_entity_is_neither_fetched_nor_multiplied() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the-secret");
        String outside = "<!DOCTYPE d [<!ENTITY x SYSTEM \"%s\">]>".formatted(secret.toUri());
        assertThat(check(outside + THREE_NODES.replace("审批", "&x;")))
                .startsWith("unreadable")
                .doesNotContain("the-secret");
        assertThat(check("<!DOCTYPE d SYSTEM \"http://127.0.0.1:9/d.dtd\">" + THREE_NODES))
                .isEqualTo("forecastable (3 nodes, 2 flows)");
    }

    @Test
    void shares_and_arrivals_nobody_drew_are_assumed_and_named() throws IOException {
        String events = "<intermediateCatchEvent id='m'><messageEventDefinition/></intermediateCatchEvent>"
                + "<exclusiveGateway id='g'/>" + "<exclusiveGateway id='h'/>";
        assertThat(check(process(events + flows("s>g", "g>m", "g>h", "m>h", "h>e"))))
                .isEqualTo("forecastable with shares-assumed at g; arrival-assumed at m (5 nodes, 5 flows)");
    }

    @Test
    void two_flows_out_of_a_task_are_a_fork_and_the_end_is_its_join() throws IOException {
        assertThat(check(process("<task id='a'/><task id='b'/><task id='c'/>" + flows("s>a", "a>b", "a>c", "b>e"))))
                .startsWith("forecastable (");
        assertThat(check(process("<task id='a'/><task id='b'/><task id='c'/><task id='d'/>"
                        + flows("s>a", "a>b", "a>c", "b>d", "c>d", "d>e"))))
                .startsWith("forecastable with merge-as-join at d");
    }

    @Test
    void a_join_that_would_wait_for_ever_is_named() throws IOException {
        String gates = "<exclusiveGateway id='x'/><task id='a'/><task id='b'/><parallelGateway id='join'/>";
        assertThat(check(process(gates + flows("s>x", "x>a", "x>b", "a>join", "b>join", "join>e"))))
                .isEqualTo("not forecastable: join: waits for ways that no fork opens together (6 nodes, 6 flows)");
    }

    @Test
    void branches_that_cross_get_bounds() throws IOException {
        String gates = "<parallelGateway id='f'/><task id='a'/><parallelGateway id='g'/><task id='b'/>"
                + "<parallelGateway id='j'/><task id='c'/><task id='d'/><parallelGateway id='k'/>";
        assertThat(check(process(
                        gates + flows("s>f", "f>a", "f>b", "a>g", "g>c", "g>j", "b>j", "j>d", "d>k", "c>k", "k>e"))))
                .isEqualTo("forecastable with bounds at f (10 nodes, 11 flows)");
    }

    @Test
    void races_boundaries_instances_and_handlers_are_followed() throws IOException {
        String body = "<eventBasedGateway id='g'/>"
                + "<intermediateCatchEvent id='m'><messageEventDefinition/></intermediateCatchEvent>"
                + "<intermediateCatchEvent id='w'><timerEventDefinition><timeDuration>P3D</timeDuration></timerEventDefinition></intermediateCatchEvent>"
                + "<subProcess id='sub'><multiInstanceLoopCharacteristics/>"
                + "<task id='inner'/><endEvent id='fails'><errorEventDefinition/></endEvent>" + flows("inner>fails")
                + "</subProcess>"
                + "<boundaryEvent id='err' attachedToRef='sub'><errorEventDefinition/></boundaryEvent>"
                + "<boundaryEvent id='late' attachedToRef='sub'><timerEventDefinition/></boundaryEvent>"
                + "<subProcess id='watch' triggeredByEvent='true'><startEvent id='ws'><messageEventDefinition/></startEvent><task id='wt'/>"
                + flows("ws>wt") + "</subProcess>";
        assertThat(check(process(body + flows("s>g", "g>m", "g>w", "m>sub", "w>sub", "sub>e", "err>sub", "late>e"))))
                .startsWith("forecastable with ")
                .contains("arrival-assumed at ", "m", "late", "instances-assumed at sub")
                .doesNotContain("w,");
    }

    @Test
    void huge_deep_and_cyclic_files_do_not_hang() throws IOException {
        int n = 20_000;
        String tasks = String.join(
                "",
                IntStream.range(0, n).mapToObj(i -> "<task id='t" + i + "'/>").toList());
        String[] chain = IntStream.range(0, n - 1)
                .mapToObj(i -> "t%d>t%d".formatted(i, i + 1))
                .toArray(String[]::new);
        assertThat(check(process(tasks + flows(chain) + flows("s>t0")))).contains("20002 nodes, 20000 flows");
        assertThat(check(process("<subProcess>".repeat(5_000) + "</subProcess>".repeat(5_000))))
                .contains("5002 nodes");
        assertThat(check(process("<exclusiveGateway id='g'/>" + flows("s>g", "g>g", "g>e"))))
                .contains("g: loop without duration");
        assertThat(check(process("<task id='a'/><task id='b'/>" + flows("s>a", "a>b", "b>a"))))
                .contains("s: nothing leads from here to an end");
    }

    @Test
    void folders_and_patterns_are_taken_and_one_unreadable_file_is_exit_code_1() throws IOException {
        Files.writeString(folder.resolve("good.bpmn"), THREE_NODES);
        Files.writeString(folder.resolve("good2.bpmn20.xml"), THREE_NODES);
        Files.writeString(folder.resolve("notes.txt"), "no diagram");
        assertThat(run(folder.toString())).isZero();
        assertThat(run(folder + "/*.bpmn", folder + "/good2*")).isZero();
        Files.writeString(folder.resolve("broken.bpmn"), "<");
        assertThat(run(folder.toString())).isEqualTo(1);
        assertThat(run(folder.resolve("nowhere.bpmn").toString())).isEqualTo(1);
        assertThat(run()).isEqualTo(2);
    }

    private static String process(String body) {
        return "<definitions %s><process id='p'><startEvent id='s'/><endEvent id='e'/>%s</process></definitions>"
                .formatted(BPMN, body);
    }

    private static String flows(String... flows) {
        StringBuilder xml = new StringBuilder();
        for (String flow : flows) {
            String[] ends = flow.split(">");
            xml.append("<sequenceFlow id='%s-%s' sourceRef='%s' targetRef='%s'/>"
                    .formatted(ends[0], ends[1], ends[0], ends[1]));
        }
        return xml.toString();
    }

    private String check(String content) throws IOException {
        return check(content.getBytes(StandardCharsets.UTF_8));
    }

    private String check(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("model.bpmn"), content);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        run(new PrintStream(out, true, StandardCharsets.UTF_8), List.of(file.toString()));
        return out.toString(StandardCharsets.UTF_8)
                .strip()
                .substring(file.toString().length() + 2);
    }

    private static int run(String... arguments) {
        return run(new PrintStream(new ByteArrayOutputStream()), List.of(arguments));
    }

    private static int run(PrintStream out, List<String> arguments) {
        try (var context =
                new AnnotationConfigApplicationContext("org.yingjian.forecast.check", "org.yingjian.workflow.bpmn")) {
            return context.getBean(Command.class).run(arguments, out);
        }
    }
}
