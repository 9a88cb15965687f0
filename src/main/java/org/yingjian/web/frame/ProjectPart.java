package org.yingjian.web.frame;

import org.springframework.ui.Model;
import org.yingjian.account.Account;
import org.yingjian.project.Project;

/** A part of a project's page that another room knows: gathered before the page is drawn. */
public interface ProjectPart {

    void fill(Project project, Account account, Model model);
}
