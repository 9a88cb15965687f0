package org.yingjian.step;

import java.util.Optional;

/** The clock of a project's whole approval, where the reform has set one. */
public interface OverallClocks {

    /** Empty before the first acceptance, for projects without a building permit, and where no limit held on that day. */
    Optional<OverallClock> find(long projectId);
}
