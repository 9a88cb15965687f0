package org.yingjian.workflow.engine;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yingjian.workflow.UnreadableModel;
import org.yingjian.workflow.bpmn.ShapeCheck;
import org.yingjian.workflow.engine.ModelFiles.ModelFile;

/** Puts changed diagrams into the engine at start, after they passed the shape check. A faulty one stops the start. */
@Component
class DiagramDeployer {

    private static final Logger log = LoggerFactory.getLogger(DiagramDeployer.class);
    private static final String SOURCE = "yingjian";

    private final RepositoryService repository;
    private final List<String> keys = new ArrayList<>();

    DiagramDeployer(RepositoryService repository, ModelFiles files) {
        this.repository = repository;
        files.list("bpmn").forEach(f -> keys.add(deploy(f)));
    }

    /** Process ids of all diagrams, in order of file name. */
    List<String> keys() {
        return List.copyOf(keys);
    }

    /** Deploys one file if its content is new; returns its process id. */
    final String deploy(ModelFile file) {
        String key = ShapeCheck.accept(file.name(), file.content())
                .processes()
                .get(0)
                .key();
        try {
            DeploymentWithDefinitions deployed = repository
                    .createDeployment()
                    .name(file.name())
                    .source(SOURCE)
                    .enableDuplicateFiltering(true)
                    .addInputStream(file.name(), new ByteArrayInputStream(file.content()))
                    .deployWithResult();
            if (deployed.getDeployedProcessDefinitions() != null) {
                deployed.getDeployedProcessDefinitions()
                        .forEach(d -> log.info("{}: version {} deployed", d.getKey(), d.getVersion()));
            }
        } catch (ProcessEngineException e) {
            throw new UnreadableModel(
                    "%s: the engine refuses it (%s). Correct the element it names."
                            .formatted(file.name(), e.getMessage()),
                    e);
        }
        return key;
    }
}
