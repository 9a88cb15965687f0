package org.yingjian.ledger;

import java.util.List;

/**
 * What is wrong at one place of a ledger.
 *
 * @param line line as a spreadsheet counts, the header being 1; 0 for the file as a whole
 * @param column heading, empty for the row as a whole
 * @param value what stands there, shortened to 60 characters
 * @param key message key of the reason, {@code ledger.fault.…}
 * @param arguments its arguments, in order after line, column and value
 * @param warning imported all the same
 */
public record RowFault(int line, String column, String value, String key, List<String> arguments, boolean warning) {

    public RowFault {
        arguments = List.copyOf(arguments);
    }
}
