package org.yingjian.workflow.engine;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;

/** A step of Flyway in Java on the engine's own tables; a failed one is not rolled back, since DDL ends a transaction anyway. */
abstract class EngineMigration implements JavaMigration {

    private final String version;
    private final String description;

    EngineMigration(String version, String description) {
        this.version = version;
        this.description = description;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion(version);
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }
}
