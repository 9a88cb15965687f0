package org.yingjian.step;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yingjian.account.Account;

/** 放假安排: a notice that comes late re-times open clocks, and shows the difference before it is applied. */
public interface AnnounceHolidays {

    /** Lines of {@code config/holidays.csv} where they differ from those in force, header included. */
    Optional<String> pendingFile();

    /**
     * What the lines would change, nothing being changed yet.
     *
     * @param lines as in {@code holidays.csv}, with or without its header
     * @param wholeTable they replace the file's lines instead of adding to those in force
     * @throws org.yingjian.shared.Problem RULE when a line cannot be read, naming it
     */
    List<Retimed> preview(String lines, boolean wholeTable);

    /**
     * Puts the lines in force and asks every waiting timer for its date again, project by project; then all forecasts are
     * made anew ({@link HolidaysAnnounced}).
     *
     * @param paper number of the notice, may be blank
     * @return what changed
     * @throws org.yingjian.shared.Problem NOT_ALLOWED for all but administrators, otherwise as in {@link #preview}
     */
    List<Retimed> announce(String lines, boolean wholeTable, String paper, Account account);

    /**
     * One date that moves.
     *
     * @param limit the last day of a legal limit; false for the first lawful day after a minimum wait
     */
    record Retimed(
            long projectId,
            String projectNumber,
            String projectName,
            long recordId,
            String stepName,
            boolean limit,
            LocalDate oldDay,
            LocalDate newDay) {}
}
