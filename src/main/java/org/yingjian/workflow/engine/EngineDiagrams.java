package org.yingjian.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import org.yingjian.workflow.Diagram;
import org.yingjian.workflow.DiagramVersion;
import org.yingjian.workflow.Diagrams;
import org.yingjian.workflow.NetworkBlocks;
import org.yingjian.workflow.bpmn.DiagramBuilder;
import org.yingjian.workflow.bpmn.ShapeCheck;

/** Diagrams as the engine keeps them; a version never changes, so each is read once. */
@Component
class EngineDiagrams implements Diagrams {

    private final RepositoryService repository;
    private final Map<String, DiagramVersion> current = new ConcurrentHashMap<>();
    private final Map<String, Diagram> byDefinition = new ConcurrentHashMap<>();
    private final Map<DiagramVersion, NetworkBlocks> blocks = new ConcurrentHashMap<>();
    private final Map<DiagramVersion, String> definitions = new ConcurrentHashMap<>();

    EngineDiagrams(RepositoryService repository, DiagramDeployer deployer) {
        this.repository = repository;
        deployer.keys().forEach(key -> current.put(key, newest(key)));
    }

    @Override
    public Diagram getCurrent(String key) {
        return Optional.ofNullable(current.get(key))
                .map(this::getDiagram)
                .orElseThrow(() -> new IllegalArgumentException(
                        "diagram (%s): not deployed; use one of %s.".formatted(key, current.keySet())));
    }

    @Override
    public Diagram getDiagram(DiagramVersion version) {
        return diagramOf(definitionOf(version));
    }

    @Override
    public String getXml(DiagramVersion version) {
        return new String(xml(definitionOf(version)), StandardCharsets.UTF_8);
    }

    /** The newest version in the engine is looked up again, for a file deployed meanwhile. */
    void refresh(String key) {
        current.put(key, newest(key));
    }

    String definitionOf(DiagramVersion version) {
        return definitions.computeIfAbsent(
                version,
                v -> Optional.ofNullable(repository
                                .createProcessDefinitionQuery()
                                .processDefinitionKey(v.key())
                                .processDefinitionVersion(v.version())
                                .singleResult())
                        .map(ProcessDefinition::getId)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "diagram (%s version %d): was never deployed.".formatted(v.key(), v.version()))));
    }

    Diagram diagramOf(String definitionId) {
        return byDefinition.computeIfAbsent(definitionId, id -> {
            ProcessDefinition definition = repository.getProcessDefinition(id);
            return DiagramBuilder.build(
                    ShapeCheck.read(definition.getResourceName(), xml(id)), definition.getVersion());
        });
    }

    NetworkBlocks blocksOf(Diagram diagram) {
        return blocks.computeIfAbsent(diagram.version(), version -> NetworkBlocks.of(diagram.network()));
    }

    private DiagramVersion newest(String key) {
        List<ProcessDefinition> newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .list();
        return new DiagramVersion(key, newest.get(0).getVersion());
    }

    private byte[] xml(String definitionId) {
        try (InputStream model = repository.getProcessModel(definitionId)) {
            return model.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("diagram (%s): cannot be read.".formatted(definitionId), e);
        }
    }
}
