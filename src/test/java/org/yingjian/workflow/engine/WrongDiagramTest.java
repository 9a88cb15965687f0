package org.yingjian.workflow.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ClassPathResource;
import org.yingjian.YingjianApplication;
import org.yingjian.workflow.UnreadableModel;
import org.yingjian.workflow.engine.ModelFiles.ModelFile;

/** An administrator's own file beats the packaged one; a faulty one stops the start and says why. */
class WrongDiagramTest {

    private static final String FILE = "school-building.bpmn";

    @TempDir
    Path folder;

    @Test
    void the_administrators_own_file_is_taken_and_named() throws IOException {
        write(FILE, packaged(FILE) + "<!-- our own -->");
        assertThat(new ModelFiles(folder).list("bpmn"))
                .filteredOn(f -> f.name().equals(FILE))
                .singleElement()
                .satisfies(f -> assertThat(new String(f.content(), UTF_8)).contains("our own"))
                .extracting(ModelFile::source)
                .isEqualTo(folder.resolve(FILE).toString());
    }

    @Test
    void a_faulty_table_stops_the_start() throws IOException {
        write("track.dmn", packaged("track.dmn").replace("<text>kind</text>", "<text>${bean.kind()}</text>"));
        assertThatThrownBy(() -> new EngineDecisionTables(new ModelFiles(folder)))
                .isInstanceOf(UnreadableModel.class)
                .hasMessageContaining("track.dmn")
                .hasMessageContaining("${bean.kind()}");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void a_faulty_diagram_stops_the_start_with_file_element_value_and_cure(CapturedOutput output) throws IOException {
        write(FILE, packaged(FILE).replace("${due.minimum('N15')}", "${runtime.exec('N15')}"));
        SpringApplication program = new SpringApplication(YingjianApplication.class);
        program.setAdditionalProfiles("test");
        assertThatThrownBy(() -> program.run("--yingjian.models.dir=" + folder, "--server.port=0"))
                .hasRootCauseInstanceOf(UnreadableModel.class);
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("school-building.bpmn: element (N15_wait): timer timeDate (${runtime.exec('N15')})")
                .contains("Use timeDate ${due.minimum('STEP')}");
    }

    private void write(String name, String xml) throws IOException {
        Files.writeString(folder.resolve(name), xml);
    }

    private static String packaged(String name) throws IOException {
        return new ClassPathResource("bpmn/" + name).getContentAsString(UTF_8);
    }
}
