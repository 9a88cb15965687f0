package org.yingjian.web.frame;

import org.springframework.ui.Model;
import org.yingjian.account.Account;
import org.yingjian.project.Project;
import org.yingjian.step.StepRecord;
import org.yingjian.workflow.Step;

/** A part of a step's page that another room knows: gathered before the page is drawn. */
public interface StepPart {

    void fill(Project project, StepRecord record, Step step, Account account, Model model);
}
