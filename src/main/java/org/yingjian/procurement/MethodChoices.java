package org.yingjian.procurement;

import java.util.List;
import java.util.Optional;

/** Decisions on the way of buying, kept for good. */
public interface MethodChoices {

    /** Of one project, in order of entry. */
    List<MethodChoice> listChoices(long projectId);

    /** The one that stands. */
    Optional<MethodChoice> findChoice(long projectId);

    /** Keeps one; its id is given here. Joins the caller's transaction. */
    void keep(MethodChoice choice);
}
