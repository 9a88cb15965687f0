package org.yingjian.step;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yingjian.project.Project;

/** 先建后批: works that began before their permit, by the records and by what is known from elsewhere. */
public interface BuiltBeforePermit {

    /** The law. */
    String ARTICLE = "建筑法第7条";

    /**
     * Nothing where the road asks for no permit, or a reason for none is on record with the start of the works.
     *
     * @param records records of the project
     * @param reported first day of the works as confirmed reports tell it
     */
    Optional<Late> weigh(Project project, List<StepRecord> records, Optional<LocalDate> reported);

    /**
     * @param permitStep task id of the permit
     * @param permitName its Chinese name
     * @param office kind of the office that grants it
     * @param begunOn day on which the works are known to have begun
     * @param grantedOn day of the permit, empty while there is none
     */
    record Late(
            String permitStep, String permitName, String office, LocalDate begunOn, Optional<LocalDate> grantedOn) {}
}
