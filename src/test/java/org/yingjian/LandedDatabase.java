package org.yingjian;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.util.FileCopyUtils;

/**
 * A database as the program left it that had its migrations up to V125: some of the sample projects of every kind, two weeks of
 * work on them, everything in it invented. Beside it stands an empty one on the same server.
 */
final class LandedDatabase {

    private static final String H2 = "landed/landed-v125.h2.sql.gz";
    private static final String MYSQL = "landed/landed-v125.mysql.sql.gz";
    private static final String SETTINGS =
            ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000";

    private final String url;
    private final String emptyUrl;
    private final String user;
    private final String password;
    private final TableContents contents;

    private LandedDatabase(String url, String emptyUrl, String user, String password) {
        this.url = url;
        this.emptyUrl = emptyUrl;
        this.user = user;
        this.password = password;
        try (Connection connection = open()) {
            this.contents = TableContents.of(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(url, e);
        }
    }

    static LandedDatabase inMemory() {
        String name = "jdbc:h2:mem:landed-" + UUID.randomUUID();
        execute(name + SETTINGS, "sa", "", "runscript from 'classpath:" + H2 + "' compression gzip charset 'UTF-8'");
        return new LandedDatabase(name + SETTINGS, name + "-fresh" + SETTINGS, "sa", "");
    }

    /** Two databases beside the one the address names, called after it. Their user may make and drop them. */
    static LandedDatabase onServer(String url, String user, String password) {
        String landed = beside(url, "landed");
        String fresh = beside(url, "fresh");
        String collation = query(url, user, password, "select @@collation_database");
        for (String address : new String[] {landed, fresh}) {
            String name = nameIn(address);
            execute(url, user, password, "drop database if exists " + name);
            execute(
                    url,
                    user,
                    password,
                    "create database %s character set utf8mb4 collate %s".formatted(name, collation));
        }
        load(landed, user, password);
        return new LandedDatabase(landed, fresh, user, password);
    }

    /** A line's end never stands inside a value: the dump writes it as {@code \n}. */
    private static void load(String url, String user, String password) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String line : unpacked(MYSQL).split(";\n")) {
                if (!line.isBlank()) {
                    statement.execute(line);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(url, e);
        }
    }

    /** Takes away what was made for the test on a server. */
    void drop() {
        if (url.startsWith("jdbc:h2:")) {
            return;
        }
        execute(url, user, password, "drop database " + nameIn(emptyUrl));
        execute(url, user, password, "drop database " + nameIn(url));
    }

    void tellTo(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> url);
        registry.add("spring.datasource.username", () -> user);
        registry.add("spring.datasource.password", () -> password);
    }

    /** What it held before this version saw it. */
    TableContents contents() {
        return contents;
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** The empty one beside it. */
    DataSource empty() {
        return new DriverManagerDataSource(emptyUrl, user, password);
    }

    private static String beside(String url, String name) {
        return url.replaceFirst("(//[^/]+/[^?]+)", "$1_" + name);
    }

    private static String nameIn(String url) {
        return url.replaceFirst(".*//[^/]+/([^?]+).*", "$1");
    }

    private static String unpacked(String resource) {
        try (Reader reader = new InputStreamReader(
                new GZIPInputStream(new ClassPathResource(resource).getInputStream()), StandardCharsets.UTF_8)) {
            return FileCopyUtils.copyToString(reader);
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    private static void execute(String url, String user, String password, String sql) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static String query(String url, String user, String password, String sql) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
