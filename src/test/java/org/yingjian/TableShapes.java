package org.yingjian;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How the tables of a database are built, a line of text for each column, key and index; names the database gave are left out. */
final class TableShapes {

    private final Connection connection;
    private final DatabaseMetaData about;
    private final Set<String> lines = new TreeSet<>();

    private TableShapes(Connection connection) throws SQLException {
        this.connection = connection;
        this.about = connection.getMetaData();
    }

    static Set<String> of(Connection connection) throws SQLException {
        TableShapes shapes = new TableShapes(connection);
        shapes.columns();
        shapes.constraints();
        try (ResultSet tables = shapes.about.getTables(
                connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                shapes.lines.add("table " + lower(table));
                shapes.primaryKey(table);
                shapes.indexes(table);
                shapes.foreignKeys(table);
            }
        }
        return shapes.lines;
    }

    private void columns() throws SQLException {
        Map<String, String> collations = collations();
        try (ResultSet columns = about.getColumns(connection.getCatalog(), connection.getSchema(), "%", "%")) {
            while (columns.next()) {
                String name = lower(columns.getString("TABLE_NAME") + "." + columns.getString("COLUMN_NAME"));
                lines.add("column %s %s(%s,%s) null:%s default:%s counts:%s %s"
                        .formatted(
                                name,
                                columns.getString("TYPE_NAME"),
                                columns.getString("COLUMN_SIZE"),
                                columns.getString("DECIMAL_DIGITS"),
                                columns.getString("IS_NULLABLE"),
                                columns.getString("COLUMN_DEF"),
                                columns.getString("IS_AUTOINCREMENT"),
                                collations.get(name)));
            }
        }
    }

    private Map<String, String> collations() throws SQLException {
        return TableContents.query(
                        connection,
                        "select table_name, column_name, collation_name from information_schema.columns where table_schema = '%s'"
                                .formatted(schema()))
                .stream()
                .collect(Collectors.toMap(
                        row -> lower(row.get("table_name") + "." + row.get("column_name")),
                        row -> String.valueOf(row.get("collation_name"))));
    }

    private void constraints() throws SQLException {
        TableContents.query(
                        connection,
                        "select table_name, constraint_name, constraint_type from information_schema.table_constraints where table_schema = '%s'"
                                .formatted(schema()))
                .forEach(row -> lines.add("constraint %s %s %s"
                        .formatted(
                                lower(row.get("table_name")),
                                row.get("constraint_type"),
                                given(row.get("constraint_name")))));
    }

    private void primaryKey(String table) throws SQLException {
        Map<Integer, String> columns = new TreeMap<>();
        try (ResultSet keys = about.getPrimaryKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (keys.next()) {
                columns.put(keys.getInt("KEY_SEQ"), lower(keys.getString("COLUMN_NAME")));
            }
        }
        lines.add("primary key %s %s".formatted(lower(table), columns.values()));
    }

    private void indexes(String table) throws SQLException {
        Map<String, Map<Integer, String>> indexes = new TreeMap<>();
        try (ResultSet found =
                about.getIndexInfo(connection.getCatalog(), connection.getSchema(), table, false, true)) {
            while (found.next()) {
                String column = found.getString("COLUMN_NAME");
                if (column != null) {
                    String index =
                            (found.getBoolean("NON_UNIQUE") ? "index " : "unique ") + found.getString("INDEX_NAME");
                    indexes.computeIfAbsent(index, name -> new TreeMap<>())
                            .put(found.getInt("ORDINAL_POSITION"), lower(column));
                }
            }
        }
        indexes.forEach((index, columns) ->
                lines.add("%s %s %s".formatted(index.split(" ")[0], lower(table), columns.values())));
    }

    private void foreignKeys(String table) throws SQLException {
        try (ResultSet keys = about.getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (keys.next()) {
                lines.add("foreign key %s.%s -> %s.%s on delete %s"
                        .formatted(
                                lower(table),
                                lower(keys.getString("FKCOLUMN_NAME")),
                                lower(keys.getString("PKTABLE_NAME")),
                                lower(keys.getString("PKCOLUMN_NAME")),
                                keys.getString("DELETE_RULE")));
            }
        }
    }

    private String schema() throws SQLException {
        return connection.getSchema() == null ? connection.getCatalog() : connection.getSchema();
    }

    /** H2 counts on where a constraint has no name. */
    private static String given(String name) {
        return name.startsWith("CONSTRAINT_") ? "" : lower(name);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
