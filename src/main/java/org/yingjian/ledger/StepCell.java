package org.yingjian.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yingjian.step.PastFact;
import org.yingjian.step.PastFact.What;

/**
 * Reads what a clerk wrote into the cell of a step: {@code 2016-05-13}, {@code 日期不详}, {@code 免(校园内)}, {@code
 * 在办2016-05-13}, {@code 2016-04-22(公告03-15 开标04-06)}, {@code 废标2016-05-12(仅2家);在办2016-05-18}.
 */
final class StepCell {

    private static final Pattern PART = Pattern.compile("([^()]*)(?:\\((.*)\\))?");
    private static final Pattern UNSUCCESSFUL = Pattern.compile("(废标|流标|退图|退回|补正|未通过|不合格|不予批准)(.*)");
    private static final String UNKNOWN = "日期不详";

    private final String stepId;
    private final String column;
    private final LocalDate today;
    private final Complaints complaints;
    private final List<PastFact> facts = new ArrayList<>();
    private final List<What> written = new ArrayList<>();

    private StepCell(String stepId, LocalDate today, Complaints complaints) {
        this.stepId = stepId;
        this.column = StepColumns.heading(stepId);
        this.today = today;
        this.complaints = complaints;
    }

    /** Facts in the order written; what cannot be read is complained of. */
    static List<PastFact> read(String stepId, String text, LocalDate today, Complaints complaints) {
        StepCell cell = new StepCell(stepId, today, complaints);
        for (String part : Texts.plain(text).split("[;\n]")) {
            if (!part.isBlank()) {
                cell.part(part.strip());
            }
        }
        cell.checkOrder(text);
        return cell.facts;
    }

    private void part(String part) {
        Matcher m = PART.matcher(part);
        if (!m.matches()) {
            complaints.fault(column, part, "stepForm");
            return;
        }
        String head = m.group(1).replace(" ", "");
        String detail = m.group(2) == null ? "" : m.group(2).strip();
        Matcher unsuccessful = UNSUCCESSFUL.matcher(head);
        if (head.equals("免") || head.equals("无需办理") || head.equals("本项目无需办理")) {
            written.add(What.NOT_NEEDED);
            facts.add(new PastFact(stepId, What.NOT_NEEDED, Optional.empty(), Map.of(), reason(detail, head)));
        } else if (head.startsWith("在办")) {
            add(What.OPENED, head.substring(2), detail, Optional.empty());
        } else if (unsuccessful.matches()) {
            add(What.UNSUCCESSFUL, unsuccessful.group(2), detail, Optional.of(unsuccessful.group(1)));
        } else if (head.equals(UNKNOWN) || Character.isDigit(head.isEmpty() ? ' ' : head.charAt(0))) {
            add(What.FINISHED, head, detail, Optional.empty());
        } else {
            complaints.fault(column, part, "stepForm");
        }
    }

    private void add(What what, String date, String detail, Optional<String> word) {
        written.add(what);
        Optional<LocalDate> on = Optional.empty();
        if (!date.isEmpty() && !date.equals(UNKNOWN)) {
            on = Texts.date(date);
            if (on.isEmpty()) {
                complaints.fault(column, date, Texts.looksLikeDate(date) ? "dateImpossible" : "dateForm");
                return;
            }
            if (!inRange(on.get(), date)) {
                return;
            }
        }
        Details details = Details.read(detail, on.orElse(today), d -> complaints.fault(column, d, "dateImpossible"));
        Optional<LocalDate> came = details.openedOn();
        if (what == What.FINISHED && came.isPresent()) {
            if (on.isPresent() && came.get().isAfter(on.get())) {
                complaints.fault(column, detail, "openedAfterFinish", came.get(), on.get());
                return;
            }
            facts.add(new PastFact(stepId, What.OPENED, came, Map.of(), Optional.empty()));
        }
        facts.add(new PastFact(stepId, what, on, details.fields(), remark(word, details.remark())));
    }

    private boolean inRange(LocalDate on, String written) {
        if (on.isAfter(today)) {
            complaints.fault(column, written, "dateFuture", today);
            return false;
        }
        if (on.getYear() < 2000) {
            complaints.fault(column, written, "dateTooEarly");
            return false;
        }
        return true;
    }

    /** A step is over or open, not both; and what is said of it last is what counts. */
    private void checkOrder(String text) {
        int over = 0;
        int open = 0;
        for (What what : written) {
            over += what == What.FINISHED || what == What.NOT_NEEDED ? 1 : 0;
            open += what == What.OPENED ? 1 : 0;
        }
        if (over > 0 && open > 0) {
            complaints.fault(column, text, "openAndFinished");
            return;
        }
        What last = written.isEmpty() ? What.OPENED : written.get(written.size() - 1);
        if (over + open > 1 || over + open == 1 && last == What.UNSUCCESSFUL) {
            complaints.fault(column, text, "finishedTwice");
        }
    }

    private static Optional<String> reason(String detail, String otherwise) {
        return Optional.of(detail.isEmpty() ? otherwise : detail);
    }

    private static Optional<String> remark(Optional<String> word, String remark) {
        String text = (word.orElse("") + " " + remark).strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
