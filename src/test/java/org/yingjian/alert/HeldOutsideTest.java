package org.yingjian.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yingjian.forecast.Light;
import org.yingjian.step.OutsideHolders.OutsideHolder;

/** Steps held by a body that reads no mail of ours. */
class HeldOutsideTest {

    private final AlertScene scene = new AlertScene();

    @Test
    void whoeverWasNamedToAskAfterItHearsAtOnceWithTheNumberOfThePaper() {
        scene.project(1, "示例·计算机教室", "132");
        scene.forecast(1, Light.GREEN, 0.85);
        scene.lookAgain();
        when(scene.outsideHolders.findHolder(1, "E1"))
                .thenReturn(Optional.of(new OutsideHolder(
                        1,
                        1,
                        "E1",
                        1,
                        Optional.empty(),
                        Optional.of("王副县长"),
                        Optional.of("梨发改报〔2016〕9号"),
                        Optional.empty(),
                        scene.now(),
                        "孙立")));
        scene.forecast(1, Light.RED, 0.32);
        scene.morning(1);
        assertThat(scene.mailsOf(scene.countyLeader))
                .filteredOn(mail -> mail.kind() == Mail.Kind.RED)
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("请王副县长直接联系催办(报送文号 梨发改报〔2016〕9号)")
                        .contains("催办函"));
    }
}
