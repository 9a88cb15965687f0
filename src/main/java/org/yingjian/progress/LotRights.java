package org.yingjian.progress;

import java.util.Optional;
import org.yingjian.account.Account;
import org.yingjian.account.Role;
import org.yingjian.project.Project;

/** Supplier, receiving school, client and the offices that look after an equipment project. */
final class LotRights {

    private LotRights() {}

    static boolean isSupplier(Account account, Project project) {
        return Parties.isContractor(account, project);
    }

    /** The school itself, or the client for it. */
    static boolean isReceiver(Account account, Project project, String school) {
        return Parties.isClient(account, project) || isSchool(account, project, school);
    }

    static boolean isSchool(Account account, Project project, String school) {
        return account.role() == Role.CLIENT
                && account.organisation()
                        .filter(own -> own.isSchool(school, project.county()))
                        .isPresent();
    }

    /** Commission and education office of the county enter lots and record on behalf. */
    static boolean isOffice(Account account, Project project) {
        if (!account.maySeeCounty(project.county())) {
            return false;
        }
        return switch (account.role()) {
            case COMMISSION -> true;
            case OFFICE ->
                account.organisation()
                        .filter(office -> office.kind().equals("education"))
                        .filter(office ->
                                office.county().map(project.county()::equals).orElse(true))
                        .isPresent();
            default -> false;
        };
    }

    static boolean mayManage(Account account, Project project) {
        return isOffice(account, project) || Parties.isClient(account, project);
    }

    static boolean mayReport(Account account, Project project, String school, Lot.State state) {
        boolean supplier = isSupplier(account, project) && state.isSuppliers();
        // The school takes over what comes; who buys orders it.
        boolean receiver = isReceiver(account, project, school)
                && (state != Lot.State.ORDERED || Parties.isClient(account, project));
        return supplier || receiver || isOffice(account, project);
    }

    static boolean mayDecide(Account account, Project project, String school) {
        return isReceiver(account, project, school) || isOffice(account, project);
    }

    static boolean seesMine(Account account, Project project, String school) {
        return isSupplier(account, project)
                || isReceiver(account, project, school)
                || Optional.of(account)
                        .filter(one -> one.role() == Role.OFFICE)
                        .filter(one -> isOffice(one, project))
                        .isPresent();
    }
}
