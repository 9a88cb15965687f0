package org.yingjian.workflow.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yingjian.workflow.Network;
import org.yingjian.workflow.Network.Kind;
import org.yingjian.workflow.UnreadableModel;

class StaxModelReaderTest {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    @TempDir
    Path folder;

    @Test
    void reads_files_of_other_tools_whatever_their_prefix() {
        List<Network> networks = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <semantic:definitions xmlns:semantic="%s">
                  <semantic:collaboration id="c"><semantic:participant id="p" processRef="one"/></semantic:collaboration>
                  <semantic:process id="one">
                    <semantic:startEvent id="s"/>
                    <semantic:subProcess id="sub"><semantic:task id="t"/>
                      <semantic:boundaryEvent id="inner" attachedToRef="t" cancelActivity="false">
                        <semantic:timerEventDefinition><semantic:timeDuration>P1D</semantic:timeDuration></semantic:timerEventDefinition>
                      </semantic:boundaryEvent>
                    </semantic:subProcess>
                    <semantic:complexGateway id="g"/>
                    <semantic:endEvent id="e"><semantic:errorEventDefinition errorRef="err"/></semantic:endEvent>
                    <semantic:sequenceFlow id="f" sourceRef="s" targetRef="sub"/>
                  </semantic:process>
                  <semantic:process id="two"/>
                  <semantic:error id="err" errorCode="E-7"/>
                </semantic:definitions>
                """.formatted(BPMN));
        assertThat(networks).extracting(Network::key).containsExactly("one", "two");
        Network one = networks.get(0);
        assertThat(one.flows()).hasSize(1);
        assertThat(one.nodes())
                .extracting(Network.Node::kind)
                .containsExactly(Kind.START, Kind.SCOPE, Kind.STEP, Kind.BOUNDARY_TIMER, Kind.OTHER, Kind.ERROR_END);
        assertThat(one.nodes().get(2).scope()).contains("sub");
        assertThat(one.nodes().get(3).interrupting()).isFalse();
        assertThat(one.nodes().get(3).timer()).contains("P1D");
        assertThat(one.nodes().get(5).errorCode()).isEqualTo(Optional.of("E-7"));
    }

    @Test
    void no_external_entity_is_ever_read() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the-secret");
        String xml = """
                <!DOCTYPE definitions [<!ENTITY xxe SYSTEM "%s">]>
                <definitions xmlns="%s"><process id="p" name="&xxe;"><documentation>&xxe;</documentation></process></definitions>
                """.formatted(secret.toUri(), BPMN);
        assertThatThrownBy(() -> read(xml)).isInstanceOf(UnreadableModel.class).hasMessageNotContaining("the-secret");
    }

    @Test
    void entities_that_multiply_are_not_expanded() {
        String xml = """
                <!DOCTYPE definitions [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
                <definitions xmlns="%s"><process id="p"><documentation>&b;</documentation></process></definitions>
                """.formatted(BPMN);
        assertThatThrownBy(() -> read(xml)).isInstanceOf(UnreadableModel.class);
    }

    @Test
    void what_is_not_bpmn_is_refused_with_its_place() {
        assertThatThrownBy(() -> read("<XMI/>"))
                .isInstanceOf(UnreadableModel.class)
                .hasMessageContaining("a.bpmn: root element (XMI)");
        assertThatThrownBy(() -> read("<definitions xmlns='" + BPMN + "'>\n<process>"))
                .isInstanceOf(UnreadableModel.class)
                .hasMessageContaining("a.bpmn: line 2");
        assertThatThrownBy(() -> read("")).isInstanceOf(UnreadableModel.class);
        assertThatThrownBy(() -> read("PK\u0003\u0004zip")).isInstanceOf(UnreadableModel.class);
    }

    @Test
    void the_declared_encoding_counts() {
        String xml = "<?xml version='1.0' encoding='GB18030'?><definitions xmlns='%s'><process id='p'>"
                + "<task id='t' name='施工图审查'/></process></definitions>";
        List<Network> networks = new StaxModelReader()
                .read("a.bpmn", new ByteArrayInputStream(xml.formatted(BPMN).getBytes(Charset.forName("GB18030"))));
        assertThat(networks.get(0).nodes().get(0).name()).isEqualTo("施工图审查");
    }

    private static List<Network> read(String xml) {
        return new StaxModelReader().read("a.bpmn", new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
