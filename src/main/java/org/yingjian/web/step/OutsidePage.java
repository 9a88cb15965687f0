package org.yingjian.web.step;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yingjian.account.Account;
import org.yingjian.account.Organisation;
import org.yingjian.account.Organisations;
import org.yingjian.project.Project;
import org.yingjian.step.OutsideHolders;
import org.yingjian.step.OutsideHolders.OutsideHolder;
import org.yingjian.step.StepRecord;
import org.yingjian.web.frame.CurrentAccount;
import org.yingjian.web.frame.Form;
import org.yingjian.web.frame.FormInput;
import org.yingjian.web.frame.Page;
import org.yingjian.web.frame.VisibleProjects;
import org.yingjian.web.words.PageWords;

/** DiagramNames who holds a step without using the program; the form stands on the step's page. */
@Page
class OutsidePage {

    private final VisibleProjects scope;
    private final OutsideHolders holders;
    private final PageWords words;

    OutsidePage(VisibleProjects scope, OutsideHolders holders, PageWords words) {
        this.scope = scope;
        this.holders = holders;
        this.words = words;
    }

    @PostMapping("/steps/{id}/outside")
    String name(@PathVariable long id, Form form, Account account) {
        StepRecord record = scope.getRecord(id, account);
        return form.sendBack("/steps/" + id, () -> {
            holders.name(entry(record, form.entered()), account);
            return words.msg("outside.done");
        });
    }

    private static OutsideHolders.Entry entry(StepRecord record, FormInput entered) {
        return new OutsideHolders.Entry(
                record.projectId(),
                record.stepId(),
                entered.get("organisation"),
                entered.number("recorder"),
                entered.text("officer"),
                entered.text("paper"),
                entered.text("note"));
    }

    /** What the step's page shows of it. */
    @Component("outside")
    static class View {

        private final OutsideHolders holders;
        private final Organisations organisations;
        private final CurrentAccount current;

        View(OutsideHolders holders, Organisations organisations, CurrentAccount current) {
            this.holders = holders;
            this.organisations = organisations;
            this.current = current;
        }

        public boolean mayName(Project project, StepRecord record) {
            return holders.mayName(current.get(), project, record.stepId());
        }

        public Optional<OutsideHolder> of(StepRecord record) {
            return holders.findHolder(record.projectId(), record.stepId());
        }

        /** Held by a body that does not use the program, named so or always so. */
        public boolean isOutside(StepRecord record) {
            return record.holder()
                    .map(organisations::getOrganisation)
                    .filter(holder -> OutsideHolders.isAlwaysOutside(holder)
                            || of(record)
                                    .filter(named -> named.organisation() == holder.id())
                                    .isPresent())
                    .isPresent();
        }

        public String name(long organisation) {
            return organisations.getOrganisation(organisation).name();
        }

        public String holder(StepRecord record) {
            return record.holder().map(this::name).orElse("");
        }

        /** DiagramNames to choose from: the province, purchase centres, bodies named before. */
        public List<String> names() {
            return Stream.of("province", "centre", "outside")
                    .flatMap(kind -> organisations.listByKind(kind).stream())
                    .map(Organisation::name)
                    .sorted()
                    .distinct()
                    .toList();
        }

        public List<Organisation> recorders(Project project, StepRecord record) {
            return holders.listRecorders(current.get(), project, record.stepId());
        }
    }
}
