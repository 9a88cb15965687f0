package org.yingjian.project;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yingjian.workflow.EngineConflict;

/** One transaction per command, the project row locked first. */
@Component
class ChangingProject implements ChangeProject {

    private static final Logger log = LoggerFactory.getLogger(ChangingProject.class);
    private static final int ATTEMPTS = 3;
    private static final int AT_ONCE = 500;

    private final JdbcProjects projects;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ObjectProvider<ProjectListener> listeners;
    private final Clock wall;

    ChangingProject(
            JdbcProjects projects,
            JdbcClient jdbc,
            PlatformTransactionManager manager,
            ObjectProvider<ProjectListener> listeners,
            Clock wall) {
        this.projects = projects;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(manager);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.listeners = listeners;
        this.wall = wall;
    }

    @Override
    public <T> T change(long projectId, Function<Project, T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return underLock(projectId, work);
        }
        T result = attempt(projectId, work);
        announce(projectId);
        return result;
    }

    /** Only the engine's jobs can still collide with a locked project; then the whole command is tried again. */
    private <T> T attempt(long projectId, Function<Project, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> underLock(projectId, work));
            } catch (EngineConflict conflict) {
                if (attempt == ATTEMPTS) {
                    throw conflict;
                }
                log.info("project {}: engine conflict, attempt {} of {}", projectId, attempt + 1, ATTEMPTS);
            }
        }
    }

    private <T> T underLock(long projectId, Function<Project, T> work) {
        T result = work.apply(projects.lock(projectId));
        jdbc.sql("update project set version = version + 1, changed_at = ? where id = ?")
                .params(LocalDateTime.now(wall), projectId)
                .update();
        return result;
    }

    @Override
    public void announce(long projectId) {
        requireNoTransaction(projectId);
        long version = projects.getProject(projectId).version();
        ProjectChanged change = new ProjectChanged(projectId, version);
        if (tellAll(listener -> listener.projectChanged(change), change)) {
            noteAnnounced(projectId, version);
        }
    }

    /** The change itself stands; whoever failed is told again later, {@link #announceMissed}. */
    private boolean tellAll(Consumer<ProjectListener> news, Object what) {
        List<ProjectListener> failed = listeners.stream()
                .sorted(Comparator.comparing(ProjectListener::turn))
                .filter(listener -> !isTold(listener, news, what))
                .toList();
        return failed.isEmpty();
    }

    private static boolean isTold(ProjectListener listener, Consumer<ProjectListener> news, Object what) {
        try {
            news.accept(listener);
            return true;
        } catch (RuntimeException e) {
            log.error("{}: {} failed, it will be told again", what, listener.turn(), e);
            return false;
        }
    }

    @Override
    public void announceAll(List<Long> projectIds, IntConsumer told) {
        requireNoTransaction("announceAll");
        for (int from = 0; from < projectIds.size(); from += AT_ONCE) {
            int to = Math.min(from + AT_ONCE, projectIds.size());
            announcePortion(projectIds.subList(from, to));
            told.accept(to);
        }
    }

    private void announcePortion(List<Long> projectIds) {
        List<ProjectChanged> changes = projects.listByIds(projectIds).stream()
                .map(p -> new ProjectChanged(p.id(), p.version()))
                .toList();
        if (!tellAll(listener -> listener.projectsChanged(changes), changes.size() + " projects")) {
            return;
        }
        transaction.executeWithoutResult(status -> changes.forEach(c -> noteAnnounced(c.projectId(), c.version())));
    }

    private void noteAnnounced(long projectId, long version) {
        jdbc.sql("update project set announced_version = ? where id = ? and announced_version < ?")
                .params(version, projectId, version)
                .update();
    }

    private static void requireNoTransaction(Object what) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "project (%s): announce after the transaction has ended, listeners open their own."
                            .formatted(what));
        }
    }

    /** Announces again what a listener missed: changed before the moment and never taken in by all. */
    List<Long> announceMissed(LocalDateTime before) {
        List<Long> missed = jdbc.sql(
                        "select id from project where announced_version < version and changed_at < ? order by id")
                .param(before)
                .query(Long.class)
                .list();
        missed.forEach(this::announce);
        return missed;
    }
}
