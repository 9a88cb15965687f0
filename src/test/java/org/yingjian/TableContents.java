package org.yingjian;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every row of the program's own tables; the engine's are its own business, locks and the list of migrations change by themselves.
 *
 * @param tables name → rows, a row by column → value as text
 */
record TableContents(Map<String, List<Map<String, String>>> tables) {

    static TableContents of(Connection connection) throws SQLException {
        Map<String, List<Map<String, String>>> tables = new TreeMap<>();
        for (String table : names(connection)) {
            if (isKept(table)) {
                tables.put(table, query(connection, "select * from " + table));
            }
        }
        return new TableContents(tables);
    }

    List<Map<String, String>> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }

    /** Rows of the table that are not there in the other, looking only at columns it still has there. */
    List<Map<String, String>> missingFrom(TableContents later, String table) {
        List<Map<String, String>> now = new ArrayList<>(later.rows(table));
        Set<String> columns = now.isEmpty() ? Set.of() : now.get(0).keySet();
        List<Map<String, String>> missing = new ArrayList<>();
        for (Map<String, String> row : rows(table)) {
            Map<String, String> kept = new TreeMap<>(row);
            kept.keySet().retainAll(columns);
            if (!now.removeIf(other -> kept.equals(only(other, kept.keySet())))) {
                missing.add(row);
            }
        }
        return missing;
    }

    /** The same without the named tables ({@code table}) and columns ({@code table.column}). */
    TableContents without(Set<String> names) {
        Map<String, List<Map<String, String>>> rest = new TreeMap<>();
        tables.forEach((table, rows) -> {
            if (!names.contains(table)) {
                rest.put(
                        table,
                        rows.stream().map(row -> without(row, table, names)).toList());
            }
        });
        return new TableContents(rest);
    }

    private static Map<String, String> without(Map<String, String> row, String table, Set<String> names) {
        Map<String, String> kept = new TreeMap<>(row);
        kept.keySet().removeIf(column -> names.contains(table + "." + column));
        return kept;
    }

    static List<Map<String, String>> query(Connection connection, String sql) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            ResultSetMetaData columns = found.getMetaData();
            while (found.next()) {
                Map<String, String> row = new TreeMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    row.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), found.getString(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** All tables of the database the connection is on, in small letters. */
    static Set<String> names(Connection connection) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (ResultSet tables = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    private static boolean isKept(String table) {
        return !table.startsWith("act_") && !table.equals("flyway_schema_history") && !table.equals("shedlock");
    }

    private static Map<String, String> only(Map<String, String> row, Set<String> columns) {
        Map<String, String> rest = new TreeMap<>(row);
        rest.keySet().retainAll(columns);
        return rest;
    }
}
