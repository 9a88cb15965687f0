package org.yingjian.step;

import java.util.Optional;
import org.yingjian.project.Project;
import org.yingjian.shared.Problem;
import org.yingjian.workflow.Step;

/**
 * What another room knows against a step being ended well. Asked behind every entrance that ends one: what is done now is
 * refused until whoever ends it says that he knows, what a paper or a ledger shows is kept and flagged.
 */
public interface EndCheck {

    /** @param step task of the project's diagram @return empty when nothing stands against its end */
    Optional<Objection> check(Project project, Step step);

    /**
     * @param flag what the record bears when it is ended all the same
     * @param problem what is said to who has not said that he knows
     */
    record Objection(StepRecord.Flag flag, Problem problem) {}
}
