package org.yingjian.workflow.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The diagrams and tables this program runs on: the administrator's file where there is one, else the packaged one. */
@Component
class ModelFiles {

    private static final Logger log = LoggerFactory.getLogger(ModelFiles.class);

    private final Path folder;

    ModelFiles(@Value("${yingjian.models.dir:./bpmn}") Path folder) {
        this.folder = folder;
    }

    /**
     * @param name file name
     * @param source where it was taken from, for people
     * @param content its bytes
     */
    record ModelFile(String name, String source, byte[] content) {}

    /** Every file of that ending that is packaged, in order of name. */
    List<ModelFile> list(String ending) {
        List<ModelFile> files = new ArrayList<>();
        try {
            for (Resource packaged :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/*." + ending)) {
                files.add(choose(packaged));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("bpmn/*." + ending + ": cannot be listed; check the jar.", e);
        }
        files.sort(Comparator.comparing(ModelFile::name));
        files.forEach(f -> log.info("{} from {}", f.name(), f.source()));
        return files;
    }

    private ModelFile choose(Resource packaged) throws IOException {
        Path own = folder.resolve(String.valueOf(packaged.getFilename()));
        return Files.isRegularFile(own)
                ? new ModelFile(packaged.getFilename(), own.toString(), Files.readAllBytes(own))
                : new ModelFile(packaged.getFilename(), "the package", packaged.getContentAsByteArray());
    }
}
