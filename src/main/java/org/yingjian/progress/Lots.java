package org.yingjian.progress;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.yingjian.account.Account;
import org.yingjian.project.Project;

/** Reading equipment lots. */
public interface Lots {

    /** @throws org.yingjian.shared.Problem NOT_FOUND, also when the lot is not the account's to see */
    Lot getLot(long id, Account account);

    /** Lots of a project by school and item, withdrawn ones left out; none when the account may not see the project. */
    List<Lot> listLots(Project project, Account account);

    /** Of one project, whoever asks. */
    LotCount count(long projectId);

    /** Of many projects, whoever asks; projects without lots are left out. */
    Map<Long, LotCount> countAll(Collection<Long> projectIds);

    /** Lots the account delivers, receives or looks after, those with something to do first. */
    List<Lot> listMine(Account account);

    /** Whether the account may report a state of the lot. */
    boolean mayReport(Lot lot, Lot.State state, Account account);

    /** Whether the account may confirm or reject what the supplier reported. */
    boolean mayDecide(Lot lot, Lot.Act act, Account account);

    /** Whether the account may enter and withdraw lots of the project. */
    boolean mayManage(Project project, Account account);

    /** @throws org.yingjian.shared.Problem NOT_FOUND, also when the lot is not the account's to see */
    Reports.PhotoFile getPhoto(long photoId, Account account);
}
