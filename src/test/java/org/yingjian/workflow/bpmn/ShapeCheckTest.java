package org.yingjian.workflow.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.yingjian.workflow.Drawings;
import org.yingjian.workflow.UnreadableModel;

/** A fault planted for every rule: each must be found by that rule, at that element, and stop the file. */
class ShapeCheckTest {

    private static final String SOUND = Drawings.road("faulty").xml();

    /**
     * @param rule the rule that must find it
     * @param element where it must be found
     * @param old what is taken out of a sound diagram
     * @param planted what is put there instead
     */
    record Planted(String rule, String element, String old, String planted) {
        String xml() {
            assertThat(SOUND).contains(old);
            return SOUND.replace(old, planted);
        }

        @Override
        public String toString() {
            return rule + ": " + planted;
        }
    }

    static Stream<Planted> faults() {
        return Stream.of(files(), steps(), flows(), expressions()).flatMap(s -> s);
    }

    private static Stream<Planted> files() {
        return Stream.of(
                new Planted("executable", "faulty", "isExecutable='true'", "isExecutable='false'"),
                new Planted("history time to live", "faulty", " camunda:historyTimeToLive='P3650D'", ""),
                new Planted("history time to live", "faulty", "='P3650D'", "='ten years'"),
                new Planted("unique ids", "A", "id='N4'", "id='A'"),
                new Planted("known elements", "X", "<userTask id='A'", "<task id='X' name='x'/><userTask id='A'"),
                new Planted("known elements", "X", "<userTask id='A'", "<callActivity id='X'/><userTask id='A'"),
                new Planted("known elements", "X", "<userTask id='A'", "<eventBasedGateway id='X'/><userTask id='A'"),
                new Planted(
                        "known elements",
                        "done",
                        "<endEvent id='done'/>",
                        "<endEvent id='done'><terminateEventDefinition/></endEvent>"),
                new Planted("one start", "SP", "<startEvent id='SP_in'/>", ""),
                new Planted("one start", "faulty", "<endEvent id='done'/>", "<startEvent id='other'/>"),
                new Planted("no multi-instance", "A", "</userTask>", "<multiInstanceLoopCharacteristics/></userTask>"));
    }

    private static Stream<Planted> steps() {
        return Stream.of(
                new Planted("known step", "A", "name='环节A'", "name=''"),
                new Planted("known step", "A", "name='holder' value='commission'", "name='holder' value='nobody'"),
                new Planted("known step", "A", "name='holder' value='commission'", "name='other' value='commission'"),
                new Planted("named steps", "N3", "<process id='faulty'", "<process id='school-building'"),
                new Planted("step in a stage", "Z", "<endEvent id='done'/>", "<userTask id='Z' name='z'/>"),
                new Planted("step properties", "A", "name='covers' value=''", "name='clock' value='lunar'"),
                new Planted("step properties", "A", "name='covers' value=''", "name='act' value='magic'"),
                new Planted("readable fields", "start", "defaultValue='full'", "defaultValue='long'"),
                new Planted("readable fields", "start", "id='proposal' label='proposal'", "id='a b' label='x'"));
    }

    private static Stream<Planted> flows() {
        return Stream.of(
                new Planted("connected", "X", "<userTask id='A'", "<exclusiveGateway id='X'/><userTask id='A'"),
                new Planted("connected", "f1", "id='f1' sourceRef='SP_in'", "id='f1' sourceRef='nowhere'"),
                new Planted(
                        "splits at gateways only",
                        "A",
                        "<endEvent id='P_end'/>",
                        "<endEvent id='P_end'/><sequenceFlow id='fx' sourceRef='A' targetRef='B'/>"),
                new Planted(
                        "default flow",
                        "p_x",
                        "<exclusiveGateway id='p_x' default='",
                        "<exclusiveGateway id='p_x' x='"),
                new Planted(
                        "default flow",
                        "r_fork",
                        "<inclusiveGateway id='r_fork' default",
                        "<inclusiveGateway id='r_fork' x"),
                new Planted(
                        "default flow",
                        flow("p_x", "C"),
                        "<conditionExpression xsi:type='tFormalExpression'><![CDATA[${proposal}]]></conditionExpression>",
                        ""),
                new Planted(
                        "inclusive default to its join",
                        flow("r_fork", "r_join"),
                        "sourceRef='r_fork' targetRef='r_join'></sequenceFlow>",
                        "sourceRef='r_fork' targetRef='X'></sequenceFlow><userTask id='X'/>"
                                + "<sequenceFlow id='fx' sourceRef='X' targetRef='r_join'></sequenceFlow>"),
                new Planted(
                        "fork and join paired",
                        "p_fork",
                        "<parallelGateway id='p_join'/>",
                        "<inclusiveGateway id='p_join'/>"),
                new Planted(
                        "fork and join paired",
                        "p_fork",
                        "sourceRef='A' targetRef='p_join'",
                        "sourceRef='A' targetRef='P_end'"),
                new Planted(
                        "fork and join paired",
                        "p_join",
                        "sourceRef='p_x' targetRef='p_m'",
                        "sourceRef='p_x' targetRef='p_join'"),
                new Planted("nothing leaves a block", flow("f_x", "D_back"), "targetRef='D_back'", "targetRef='d_x'"),
                new Planted("nothing leaves a block", flow("f_x", "D_back"), "targetRef='D_back'", "targetRef='SP'"),
                new Planted(
                        "nothing leaves a block",
                        "fx",
                        "<endEvent id='P_end'/>",
                        "<endEvent id='P_end'/>" + "<sequenceFlow id='fx' sourceRef='SP_in' targetRef='p_m'/>"),
                new Planted(
                        "nothing leaves a block",
                        "A",
                        "sourceRef='p_x' targetRef='p_m'",
                        "sourceRef='p_x' targetRef='A'"),
                new Planted(
                        "interrupting error boundary",
                        "D_return",
                        "attachedToRef='SD'",
                        "attachedToRef='SD' cancelActivity='false'"),
                new Planted("interrupting error boundary", "D_return", "attachedToRef='SD'", "attachedToRef='A'"),
                new Planted(
                        "interrupting error boundary",
                        "D_return",
                        "attachedToRef='SD'><errorEventDefinition errorRef='error_overBudget'/>",
                        "attachedToRef='SD'><signalEventDefinition/>"),
                new Planted("errors are caught", "D_back", "attachedToRef='SD'", "attachedToRef='SP'"));
    }

    private static Stream<Planted> expressions() {
        String formEnd = "<camunda:property name='holder'";
        return Stream.of(
                code("A", "<userTask id='A'", "<userTask id='A' camunda:asyncBefore='true'"),
                code("A", "<userTask id='A'", "<userTask id='A' camunda:formKey='embedded:app:x.html'"),
                code("A", "<camunda:formData>", "<camunda:taskListener event='create' class='a.B'/><camunda:formData>"),
                code("A", "<camunda:formData>", "<camunda:executionListener event='start'/><camunda:formData>"),
                code("A", "<camunda:formData>", "<camunda:connector/><camunda:formData>"),
                code("A", "<camunda:formData>", "<camunda:inputOutput/><camunda:formData>"),
                code("X", "<userTask id='A'", "<scriptTask id='X'><script>1</script></scriptTask><userTask id='A'"),
                code("X", "<userTask id='A'", "<serviceTask id='X' camunda:class='a.B'/><userTask id='A'"),
                code("X", "<userTask id='A'", "<serviceTask id='X'/><userTask id='A'"),
                code(flow("p_x", "C"), "<conditionExpression xsi", "<conditionExpression language='groovy' xsi"),
                new Planted(
                        "conditions of the allow-list",
                        flow("p_x", "C"),
                        "${proposal}",
                        "${''.getClass().forName('java.lang.Runtime') != 0}"),
                new Planted("conditions of the allow-list", flow("p_x", "C"), "${proposal}", "proposal"),
                new Planted("declared defaults", flow("p_x", "C"), "${proposal}", "${weather == 'fine'}"),
                new Planted("timers of the allow-list", "T_wait", "${due.minimum('T')}", "${due.minimum('Q')}"),
                new Planted("timers of the allow-list", "T_wait", "${due.minimum('T')}", "2016-06-01T00:00:00"),
                new Planted(
                        "timers of the allow-list",
                        "T_wait",
                        "<timeDate>${due.minimum('T')}</timeDate>",
                        "<timeDuration>P20D</timeDuration>"),
                new Planted("no other expression", "A", "name='环节A'", "name='${bean.call()}'"),
                new Planted("no other expression", "A", "<userTask id='A'", "<userTask id='A' camunda:assignee='#{x}'"),
                new Planted(
                        "no other expression", "A", formEnd, "<camunda:property name='x' value='${x}'/>" + formEnd));
    }

    private static Planted code(String element, String old, String planted) {
        return new Planted("no code of its own", element, old, planted);
    }

    private static String flow(String from, String to) {
        return parse(SOUND).processes().get(0).network().flows().stream()
                .filter(f -> f.from().equals(from) && f.to().equals(to))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void a_sound_diagram_passes() {
        assertThat(ShapeCheck.faults(parse(SOUND))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_planted_fault_is_found(Planted planted) {
        List<Fault> found = ShapeCheck.faults(parse(planted.xml()));
        assertThat(found).anySatisfy(fault -> {
            assertThat(fault.rule()).isEqualTo(planted.rule());
            assertThat(fault.element()).isEqualTo(planted.element());
        });
        assertThatThrownBy(() -> ShapeCheck.accept("faulty.bpmn", bytes(planted.xml())))
                .isInstanceOf(UnreadableModel.class)
                .hasMessageContaining("faulty.bpmn: element (%s)".formatted(planted.element()));
    }

    @Test
    void a_diagram_of_the_program_keeps_every_step_the_program_names() throws IOException {
        String drawn =
                new ClassPathResource("bpmn/equipment-procurement.bpmn").getContentAsString(StandardCharsets.UTF_8);
        assertThat(ShapeCheck.faults(parse(drawn))).isEmpty();
        String renamed = drawn.replaceAll("\\bE7\\b", "E77");
        assertThatThrownBy(() -> ShapeCheck.accept("equipment-procurement.bpmn", bytes(renamed)))
                .isInstanceOf(UnreadableModel.class)
                .hasMessageContaining("equipment-procurement.bpmn: element (E7): no step has this id")
                .hasMessageContaining("Draw a task of this id");
    }

    @Test
    void every_rule_has_its_planted_fault() {
        Set<String> rules =
                ShapeCheck.RULES.stream().map(ShapeRule::name).collect(Collectors.toCollection(TreeSet::new));
        Set<String> planted = faults().map(Planted::rule).collect(Collectors.toCollection(TreeSet::new));
        assertThat(planted).isEqualTo(rules);
    }

    @Test
    void two_processes_in_a_file_are_refused() {
        String two = SOUND.replace("</process>", "</process><process id='second'/>");
        assertThatThrownBy(() -> ShapeCheck.accept("two.bpmn", bytes(two)))
                .isInstanceOf(UnreadableModel.class)
                .hasMessageContaining("2 processes");
    }

    private static BpmnFile parse(String xml) {
        return BpmnParser.parse("faulty.bpmn", new ByteArrayInputStream(bytes(xml)));
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
