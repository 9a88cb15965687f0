package org.yingjian.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yingjian.project.Category;
import org.yingjian.project.ProjectKind;
import org.yingjian.shared.Money;
import org.yingjian.shared.ProjectCode;
import org.yingjian.step.PastFact;

/** Turns one line into a row, or says everything that is wrong with it. */
final class RowReader {

    private static final Pattern NUMBER = Pattern.compile("[\\p{IsHan}A-Za-z0-9][\\p{IsHan}A-Za-z0-9._-]*");
    private static final Pattern AMOUNT = Pattern.compile("-?(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d+)?");
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000);

    private final Headings headings;
    private final Collection<String> counties;
    private final LocalDate today;
    private final List<RowFault> all;

    private Sheet.Line line;
    private Complaints complaints;

    RowReader(Headings headings, Collection<String> counties, LocalDate today, List<RowFault> all) {
        this.headings = headings;
        this.counties = counties;
        this.today = today;
        this.all = all;
    }

    /** Empty when the line has a fault; all of them are then on the list. */
    Optional<LedgerRow> read(Sheet.Line next) {
        line = next;
        complaints = new Complaints(line.number(), all);
        checkWidth();
        LedgerRow row = row();
        RowRules.check(row, complaints);
        return complaints.isBad() ? Optional.empty() : Optional.of(row);
    }

    private LedgerRow row() {
        String number = text(Column.NUMBER);
        if (!number.isEmpty() && !NUMBER.matcher(number).matches()) {
            complaints.fault(Column.NUMBER.heading(), number, "numberForm");
        }
        Optional<ProjectKind> kind = word(Column.KIND, CellWords.kinds()).flatMap(ProjectKind::findByChinese);
        Optional<Category> category =
                word(Column.CATEGORY, CellWords.categories()).flatMap(Category::findByChinese);
        return new LedgerRow(
                line.number(),
                number,
                code(),
                text(Column.NAME),
                Schools.read(text(Column.SCHOOLS), complaints),
                word(Column.COUNTY, counties).orElse(""),
                kind.orElse(null),
                category.orElse(null),
                amount(Column.AREA_NEW).setScale(2, RoundingMode.HALF_UP),
                amount(Column.AREA_EXTENDED).setScale(2, RoundingMode.HALF_UP),
                Money.ofWan(amount(Column.INVESTMENT)),
                text(Column.FUNDING),
                road(),
                Rounds.read(text(Column.ROUND), text(Column.ROUND_DAY), complaints),
                organisations(),
                Optional.of(text(Column.OFFICER)).filter(t -> !t.isEmpty()),
                facts());
    }

    private void checkWidth() {
        for (int i = headings.width(); i < line.cells().size(); i++) {
            if (!line.cell(i).text().isEmpty()) {
                complaints.fault("", line.cell(i).text(), "beyondHeadings", headings.width());
                return;
            }
        }
    }

    private String text(Column column) {
        Integer index = headings.columns().get(column);
        String text = index == null ? "" : sound(line.cell(index), column.heading(), column.longest());
        if (text.isEmpty() && column.required() && !isFormula(index)) {
            complaints.fault(column.heading(), "", "required");
        }
        return text;
    }

    private boolean isFormula(Integer index) {
        return index != null && line.cell(index).formula();
    }

    /** The text of a cell that may be used, empty after a complaint. */
    private String sound(Sheet.Cell cell, String heading, int longest) {
        String text = cell.text();
        if (cell.formula()) {
            complaints.fault(heading, text, "formula");
        } else if (Texts.isDamaged(text)) {
            complaints.fault(heading, text, "damaged");
        } else if (text.length() > longest) {
            complaints.fault(heading, text, "tooLong", longest, text.length());
        } else {
            return text;
        }
        return "";
    }

    private Optional<String> word(Column column, Collection<String> known) {
        String word = Texts.plain(text(column));
        if (word.isEmpty() || known.contains(word)) {
            return Optional.of(word).filter(w -> !w.isEmpty());
        }
        complaints.fault(column.heading(), word, "unknownWord", CellWords.list(known));
        return Optional.empty();
    }

    private Optional<ProjectCode> code() {
        String text = Texts.plain(text(Column.CODE));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            ProjectCode code = new ProjectCode(text);
            if (code.hasDoubtfulCheckDigit()) {
                complaints.warning(Column.CODE.heading(), text, "codeCheckDigit");
            }
            return Optional.of(code);
        } catch (IllegalArgumentException e) {
            complaints.fault(Column.CODE.heading(), text, "codeForm");
            return Optional.empty();
        }
    }

    private BigDecimal amount(Column column) {
        String text = Texts.plain(text(column));
        if (text.isEmpty()) {
            return BigDecimal.ZERO;
        }
        if (!AMOUNT.matcher(text).matches()) {
            complaints.fault(column.heading(), text, "notNumber");
            return BigDecimal.ZERO;
        }
        BigDecimal amount = new BigDecimal(text.replace(",", ""));
        if (amount.signum() < 0) {
            complaints.fault(column.heading(), text, "negative");
            return BigDecimal.ZERO;
        }
        if (amount.compareTo(MOST) > 0) {
            complaints.fault(column.heading(), text, "tooMuch", MOST.toPlainString());
            return BigDecimal.ZERO;
        }
        return amount;
    }

    private Map<String, Object> road() {
        Map<String, Object> road = new LinkedHashMap<>();
        put(road, "method", Column.METHOD, CellWords.METHOD);
        put(road, "land", Column.LAND, CellWords.LAND);
        put(road, "eia", Column.EIA, CellWords.EIA);
        put(road, "energy", Column.ENERGY, CellWords.ENERGY);
        put(road, "track", Column.TRACK, CellWords.TRACK);
        for (String word : Texts.plain(text(Column.EXTRAS)).split("[;、, ]+")) {
            if (!word.isEmpty() && !CellWords.EXTRAS.containsKey(word)) {
                complaints.fault(
                        Column.EXTRAS.heading(), word, "unknownWord", CellWords.list(CellWords.EXTRAS.keySet()));
            } else if (word.equals("市级")) {
                road.put("level", "city");
            } else if (!word.isEmpty()) {
                String variable = (String) CellWords.EXTRAS.get(word);
                road.put(variable.replace("!", ""), !variable.startsWith("!"));
            }
        }
        return road;
    }

    private void put(Map<String, Object> road, String variable, Column column, Map<String, Object> words) {
        word(column, words.keySet()).ifPresent(w -> road.put(variable, words.get(w)));
    }

    private Map<Column, String> organisations() {
        Map<Column, String> names = new EnumMap<>(Column.class);
        for (Column column : List.of(Column.CLIENT, Column.CONTRACTOR, Column.SUPERVISION, Column.AGENT)) {
            String name = text(column);
            if (!name.isEmpty()) {
                names.put(column, name);
            }
        }
        return names;
    }

    private List<PastFact> facts() {
        List<PastFact> facts = new ArrayList<>();
        headings.steps().forEach((step, index) -> {
            String text = sound(line.cell(index), StepColumns.heading(step), 500);
            if (!text.isEmpty()) {
                facts.addAll(StepCell.read(step, text, today, complaints));
            }
        });
        return facts;
    }
}
