package org.yingjian.step.rule;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.account.Accounts;
import org.yingjian.account.Organisation;
import org.yingjian.account.Organisations;
import org.yingjian.account.Role;
import org.yingjian.project.Project;
import org.yingjian.project.Projects;
import org.yingjian.shared.Problem;
import org.yingjian.step.road.Holders;
import org.yingjian.workflow.Step;

/** Who may give a step to a body that does not use the program, to which body, and who may record for it. */
@Component
public class OutsideRules {

    /** Holders whose steps are decisions of the state: the client applies for them and never disposes of them. */
    private static final Set<String> OFFICES = Set.of(
            "commission",
            "education",
            "land",
            "planning",
            "environment",
            "housing",
            "finance",
            "fire",
            "province",
            "reviewer");

    /** Offices that may be asked to record for others. */
    private static final Set<String> RECORDING = Set.of("land", "housing", "finance", "education", "planning");

    private static final Set<String> FIRMS = Set.of("contractor", "supplier");

    private final Projects projects;
    private final Holders holders;
    private final Organisations organisations;
    private final Accounts accounts;

    OutsideRules(Projects projects, Holders holders, Organisations organisations, Accounts accounts) {
        this.projects = projects;
        this.holders = holders;
        this.organisations = organisations;
        this.accounts = accounts;
    }

    public boolean mayName(Account account, Project project, Step step) {
        return projects.maySee(account, project)
                && switch (account.role()) {
                    case COMMISSION -> true;
                    case OFFICE -> isOf(account, holders.holderOf(project, step));
                    case CLIENT -> isOf(account, project.draft().client()) && !isOfOfficeWithAccounts(project, step);
                    default -> false;
                };
    }

    /** @throws Problem NOT_ALLOWED for who may name nobody for this step */
    public void requireNamer(Account account, Project project, Step step) {
        if (mayName(account, project, step)) {
            return;
        }
        boolean client =
                account.role() == Role.CLIENT && isOf(account, project.draft().client());
        throw client
                ? new Problem(
                        Problem.Kind.NOT_ALLOWED, "step.problem.outsideOfOffice", step.name(), holder(project, step))
                : new Problem(Problem.Kind.NOT_ALLOWED, "step.problem.outsideNotYours");
    }

    /**
     * Who may record what the body outside decides, besides the commission: offices with people in the program; the client
     * and a purchase centre only where nothing is decided about the client. Never a firm.
     *
     * @param namer organisation that names the body; it records no approval itself
     */
    public List<Organisation> listRecorders(Project project, Step step, Optional<Long> namer) {
        boolean decision = step.approval() || OFFICES.contains(step.holder());
        Stream<Organisation> offices =
                RECORDING.stream().flatMap(kind -> organisations.findOffice(kind, project.county()).stream());
        Stream<Organisation> parties = decision
                ? Stream.empty()
                : Stream.concat(
                        project.draft().client().map(organisations::getOrganisation).stream(),
                        project.draft().agent().map(organisations::getOrganisation).stream()
                                .filter(agent -> agent.kind().equals("centre")));
        return Stream.concat(parties, offices)
                .distinct()
                .filter(one -> !decision || !namer.equals(Optional.of(one.id())))
                .filter(one -> !accounts.listByOrganisation(one.id()).isEmpty())
                .sorted(Comparator.comparing(Organisation::id))
                .toList();
    }

    /** @throws Problem RULE for an organisation that is not among them */
    public void requireRecorder(long recorder, Project project, Step step, Account namer) {
        List<Organisation> possible =
                listRecorders(project, step, namer.organisation().map(Organisation::id));
        if (possible.stream().noneMatch(one -> one.id() == recorder)) {
            throw EndOfStep.rule(
                    "step.problem.outsideRecorder",
                    organisations.getOrganisation(recorder).name(),
                    possible.stream().map(Organisation::name).collect(Collectors.joining("、")));
        }
    }

    /**
     * The body of that name, if the register knows it under this or nearly this name.
     *
     * @throws Problem RULE for a body whose people use the program, and for a firm that would hold what is not its works
     */
    public Optional<Organisation> findBody(String name, String county, Step step) {
        Optional<Organisation> body = organisations
                .findByName(name, county)
                .or(() -> organisations.listAll().stream()
                        .filter(one -> isSame(one, name))
                        .findFirst());
        body.ifPresent(known -> requireOutside(known, step));
        return body;
    }

    private void requireOutside(Organisation body, Step step) {
        List<Account> people = accounts.listByOrganisation(body.id());
        if (!people.isEmpty()) {
            throw EndOfStep.rule(
                    "step.problem.outsideUsesProgram",
                    body.name(),
                    people.stream().map(Account::displayName).collect(Collectors.joining("、")));
        }
        if (FIRMS.contains(body.kind()) && !FIRMS.contains(step.holder())) {
            throw EndOfStep.rule("step.problem.outsideFirm", body.name(), step.name());
        }
    }

    private boolean isOfOfficeWithAccounts(Project project, Step step) {
        return holders.holderOf(project, step)
                .map(organisations::getOrganisation)
                .filter(office -> OFFICES.contains(office.kind()))
                .filter(office -> !accounts.listByOrganisation(office.id()).isEmpty())
                .isPresent();
    }

    private String holder(Project project, Step step) {
        return holders.holderOf(project, step)
                .map(organisations::getOrganisation)
                .map(Organisation::name)
                .orElse("");
    }

    /** The same name but for what people write differently: width, blanks, marks, and the city before a county's office. */
    private static boolean isSame(Organisation known, String name) {
        String register = plain(known.name());
        String typed = plain(name);
        return typed.equals(register) || OFFICES.contains(known.kind()) && typed.endsWith(register);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static boolean isOf(Account account, Optional<Long> organisation) {
        return organisation.isPresent()
                && organisation.equals(account.organisation().map(Organisation::id));
    }
}
