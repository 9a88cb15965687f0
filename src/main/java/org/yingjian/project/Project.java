package org.yingjian.project;

import java.util.Optional;
import java.util.Set;
import org.yingjian.account.Organisation;

/**
 * A project of the register.
 *
 * @param id register id
 * @param draft what was entered, as it stands now
 * @param targetStep step whose end counts as ready, frozen when the project was entered (责任书)
 * @param status where it stands as a whole
 * @param version grows with every change; forecasts name the version they were made from
 */
public record Project(long id, ProjectDraft draft, String targetStep, Status status, long version) {

    public enum Status {
        /** Runs on its diagram. */
        LIVE,
        /** 补录已建成: finished before the program came, no running diagram. */
        BACKFILLED,
        /** Its diagram has run to the end. */
        DONE,
        /** Withdrawn, kept on record. */
        WITHDRAWN
    }

    public String number() {
        return draft.number();
    }

    public String name() {
        return draft.name();
    }

    public String county() {
        return draft.county();
    }

    public ProjectKind kind() {
        return draft.kind();
    }

    /** county, city or province, as stated for the project; county when nothing is. */
    public String level() {
        return String.valueOf(draft.road().getOrDefault("level", "county"));
    }

    /** Whether the school is one of those it is for; its schools are of its county. */
    public boolean serves(Organisation school) {
        return draft.schools().stream().anyMatch(share -> school.isSchool(share.name(), county()));
    }

    /** Organisations that take part: client, contractor, supervision firm, agent. */
    public Set<Long> organisations() {
        Set<Long> all = new java.util.LinkedHashSet<>();
        for (Optional<Long> one :
                java.util.List.of(draft.client(), draft.contractor(), draft.supervision(), draft.agent())) {
            one.ifPresent(all::add);
        }
        return all;
    }
}
