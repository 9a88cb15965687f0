package org.yingjian.workflow;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words which diagram or table stopped the start. */
class UnreadableModelAnalyzer extends AbstractFailureAnalyzer<UnreadableModel> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnreadableModel cause) {
        return new FailureAnalysis(
                "A diagram or table cannot run." + System.lineSeparator() + cause.getMessage(),
                "Correct the file in a modeler, or remove your own copy from ./bpmn to use the packaged one.",
                cause);
    }
}
