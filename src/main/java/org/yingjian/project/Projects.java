package org.yingjian.project;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.yingjian.account.Account;

/** Reading the register. */
public interface Projects {

    /** @throws org.yingjian.shared.Problem NOT_FOUND for an unknown id */
    Project getProject(long id);

    Optional<Project> findByNumber(String number);

    /** All projects, by number. */
    List<Project> listAll();

    List<Project> listByIds(Collection<Long> ids);

    /**
     * What the account may see: its counties; a contractor, client, supervision firm or agent only projects its
     * organisation is entered on.
     */
    List<Project> listVisible(Account account);

    /** Whether {@link #listVisible} would contain the project. */
    boolean maySee(Account account, Project project);
}
