package org.yingjian.web.purchase;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yingjian.account.Accounts;
import org.yingjian.account.Organisation;
import org.yingjian.account.Organisations;
import org.yingjian.project.Project;
import org.yingjian.step.Firms;

/** DiagramNames to the numbers of {@link Firms}. */
@Component
class FirmViews {

    private final Firms firms;
    private final Organisations organisations;
    private final Accounts accounts;

    FirmViews(Firms firms, Organisations organisations, Accounts accounts) {
        this.firms = firms;
        this.organisations = organisations;
        this.accounts = accounts;
    }

    public FirmView of(Project project) {
        Firms.Standing standing = firms.of(project);
        return new FirmView(
                standing.firm().map(this::name),
                standing.firm()
                        .filter(firm -> !accounts.listByOrganisation(firm).isEmpty())
                        .isPresent(),
                standing.winner(),
                standing.differs(),
                standing.history().stream()
                        .map(entry -> new FirmView.Entry(
                                name(entry.organisation()), entry.replaced().map(this::name), entry))
                        .toList());
    }

    /** Firms known so far, to choose from while typing. */
    public List<String> names() {
        return Stream.of("contractor", "supplier")
                .flatMap(kind -> organisations.listByKind(kind).stream())
                .map(Organisation::name)
                .sorted()
                .toList();
    }

    private String name(long organisation) {
        return organisations.getOrganisation(organisation).name();
    }
}
