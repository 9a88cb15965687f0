package org.yingjian.ledger;

import java.util.List;

/**
 * A ledger as rows of plain text, whatever file it came in.
 *
 * @param headings first row
 * @param lines the rows below that hold anything
 */
record Sheet(List<String> headings, List<Line> lines) {

    /** @param number line as a spreadsheet counts, the header being 1 @param cells from the left */
    record Line(int number, List<Cell> cells) {

        Cell cell(int index) {
            return index < cells.size() ? cells.get(index) : Cell.EMPTY;
        }

        boolean isBlank() {
            return cells.stream().allMatch(c -> c.text().isEmpty() && !c.formula());
        }
    }

    /** @param text content without surrounding blanks @param formula the cell computes instead of saying */
    record Cell(String text, boolean formula) {

        static final Cell EMPTY = new Cell("", false);

        static Cell of(String text) {
            String plain = text == null ? "" : text.strip();
            if (plain.equals("-") || plain.equals("—") || plain.equals("/")) {
                return EMPTY;
            }
            return new Cell(plain, looksLikeFormula(plain));
        }

        /** What a spreadsheet would run when it opens the file: = @, and + - before anything but a number. */
        private static boolean looksLikeFormula(String text) {
            if (text.isEmpty()) {
                return false;
            }
            char first = text.charAt(0);
            return first == '='
                    || first == '@'
                    || ((first == '+' || first == '-') && !text.matches("[+-][0-9][0-9.,]*"));
        }
    }
}
