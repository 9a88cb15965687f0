package org.yingjian.progress;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yingjian.project.Project;
import org.yingjian.step.StepRecord;

/**
 * Works begun before their permit (先建后批), known as soon as a start or a milestone of the works is confirmed, and not only
 * when the step of the works is finished. Read from what stands: a rejected report or a corrected date changes it at once.
 */
public interface EarlyStarts {

    Optional<EarlyStart> find(Project project);

    /**
     * Of many projects.
     *
     * @param records records by project id
     */
    Map<Long, EarlyStart> list(Collection<Project> projects, Map<Long, List<StepRecord>> records);

    /**
     * @param projectId project
     * @param begunOn day on which the works are known to have begun
     * @param confirmedBy who confirmed the report that shows it, empty where step records do
     * @param permitStep task id of the permit
     * @param permitName its Chinese name
     * @param office kind of the office that grants it
     * @param grantedOn day of the permit, empty while there is none
     * @param article the law
     */
    record EarlyStart(
            long projectId,
            LocalDate begunOn,
            Optional<String> confirmedBy,
            String permitStep,
            String permitName,
            String office,
            Optional<LocalDate> grantedOn,
            String article) {

        /** There is still no permit: somebody must act. */
        public boolean isPressing() {
            return grantedOn.isEmpty();
        }
    }
}
