package org.yingjian.forecast;

import java.util.List;

/** The laws of durations in force, to be looked at: what the table said, what the register taught, what came of it. */
public interface Laws {

    /** One of each part of each road, in the order of the diagrams. */
    List<LawView> listLaws();

    /**
     * @param part a step, or of a collapsed one {@code task/step}
     * @throws org.yingjian.shared.Problem NOT_FOUND for a part no road has
     */
    LawView getLaw(String part);
}
