package org.yingjian.web.step;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yingjian.account.Account;
import org.yingjian.account.Organisation;
import org.yingjian.account.Organisations;
import org.yingjian.project.Project;
import org.yingjian.step.OutsideHolders;
import org.yingjian.step.OutsideHolders.OutsideHolder;
import org.yingjian.step.StepRecord;
import org.yingjian.web.frame.Form;
import org.yingjian.web.frame.FormInput;
import org.yingjian.web.frame.Page;
import org.yingjian.web.frame.StepPart;
import org.yingjian.web.frame.VisibleProjects;
import org.yingjian.web.words.PageWords;
import org.yingjian.workflow.Step;

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

    /**
     * What the step's page shows of it.
     *
     * @param outside held by a body that does not use the program, named so or always so
     * @param named what was entered, null when nothing was
     * @param organisation name of the body entered
     * @param recorder name of who records for it, null for nobody
     * @param names to choose from: the province, purchase centres, bodies named before
     */
    record View(
            boolean outside,
            boolean mayName,
            OutsideHolder named,
            String holder,
            String organisation,
            String recorder,
            List<String> names,
            List<Organisation> recorders) {}

    @Component
    static class Part implements StepPart {

        private final OutsideHolders holders;
        private final Organisations organisations;

        Part(OutsideHolders holders, Organisations organisations) {
            this.holders = holders;
            this.organisations = organisations;
        }

        @Override
        public void fill(Project project, StepRecord record, Step step, Account account, Model model) {
            find(project, record, account).ifPresent(view -> model.addAttribute("outside", view));
        }

        /** Nothing where the step is over, or neither held outside nor the reader's to name. */
        Optional<View> find(Project project, StepRecord record, Account account) {
            if (!record.isOpen()) {
                return Optional.empty();
            }
            Optional<OutsideHolder> named = holders.findHolder(project.id(), record.stepId());
            boolean outside = isOutside(record, named);
            boolean mayName = holders.mayName(account, project, record.stepId());
            return outside || mayName
                    ? Optional.of(view(project, record, account, named, outside, mayName))
                    : Optional.empty();
        }

        private View view(
                Project project,
                StepRecord record,
                Account account,
                Optional<OutsideHolder> named,
                boolean outside,
                boolean mayName) {
            return new View(
                    outside,
                    mayName,
                    named.orElse(null),
                    record.holder().map(this::name).orElse(""),
                    named.map(OutsideHolder::organisation).map(this::name).orElse(""),
                    named.flatMap(OutsideHolder::recorder).map(this::name).orElse(null),
                    mayName ? names() : List.of(),
                    mayName ? holders.listRecorders(account, project, record.stepId()) : List.of());
        }

        private boolean isOutside(StepRecord record, Optional<OutsideHolder> named) {
            return record.holder()
                    .map(organisations::getOrganisation)
                    .filter(holder -> OutsideHolders.isAlwaysOutside(holder)
                            || named.filter(one -> one.organisation() == holder.id())
                                    .isPresent())
                    .isPresent();
        }

        private String name(long organisation) {
            return organisations.getOrganisation(organisation).name();
        }

        private List<String> names() {
            return Stream.of("province", "centre", "outside")
                    .flatMap(kind -> organisations.listByKind(kind).stream())
                    .map(Organisation::name)
                    .sorted()
                    .distinct()
                    .toList();
        }
    }
}
