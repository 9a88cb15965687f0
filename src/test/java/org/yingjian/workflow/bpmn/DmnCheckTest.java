package org.yingjian.workflow.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yingjian.workflow.UnreadableModel;

class DmnCheckTest {

    private static final String SOUND = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d">
              <decision id="light"><decisionTable id="t">
                <input id="i"><inputExpression id="ie" typeRef="double"><text>chance</text></inputExpression></input>
                <output id="o" name="light" typeRef="string"/>
                <rule id="r"><inputEntry id="e"><text>&gt;= 0.8</text></inputEntry>
                  <outputEntry id="oe"><text>"green"</text></outputEntry></rule>
              </decisionTable></decision>
            </definitions>
            """;

    @Test
    void a_sound_table_tells_its_inputs() {
        assertThat(accept(SOUND)).isEqualTo(Map.of("light", List.of("chance")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<inputEntry id=\"e\"> | <inputEntry id=\"e\" expressionLanguage=\"javascript\"> | feel only",
                "<decision id=\"light\"> | <decision id=\"light\" expressionLanguage=\"juel\"> | feel only",
                "\"green\" | ${bean.call()} | feel only",
                "<text>chance</text> | <text>chance + 1</text> | plain inputs",
                "<decision id=\"light\"> | <decision id=\"x\"><literalExpression id=\"l\"/></decision><decision id=\"light\"> | tables only",
                "https://www.omg.org/spec/DMN/20191111/MODEL/ | urn:other | not DMN"
            })
    void a_planted_fault_is_found(String old, String planted, String message) {
        assertThat(SOUND).contains(old);
        assertThatThrownBy(() -> accept(SOUND.replace(old, planted)))
                .isInstanceOf(UnreadableModel.class)
                .hasMessageContaining("light.dmn")
                .hasMessageContaining(message);
    }

    private static Map<String, List<String>> accept(String xml) {
        return DmnCheck.accept("light.dmn", xml.getBytes(StandardCharsets.UTF_8));
    }
}
