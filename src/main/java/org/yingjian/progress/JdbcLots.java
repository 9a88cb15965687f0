package org.yingjian.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.yingjian.account.Account;
import org.yingjian.account.Organisation;
import org.yingjian.progress.Lot.Standing;
import org.yingjian.progress.Lot.State;
import org.yingjian.shared.Columns;

/** Lots, what became of them, and the photographs that show it. */
@Repository
class JdbcLots {

    private static final int PORTION = 500;

    private static final int CHUNK = 500;

    private final JdbcClient jdbc;

    JdbcLots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(long projectId, String school, String item, int quantity, String unit, LocalDateTime at, String by) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        "insert into equipment_lot (project_id, school, item, quantity, unit, withdrawn, entered_at, entered_by)"
                                + " values (?, ?, ?, ?, ?, false, ?, ?)")
                .params(projectId, school, item, quantity, unit, at, by)
                .update(key, "id");
        return key.getKey().longValue();
    }

    void withdraw(long lotId) {
        jdbc.sql("update equipment_lot set withdrawn = true where id = ?")
                .param(lotId)
                .update();
    }

    long insertAct(RecordLots.Entry entry, Standing standing, boolean onBehalf, Account account, LocalDateTime at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into equipment_lot_act (lot_id, state, happened_on, document, note, standing, on_behalf,
                    account_id, organisation_id, reporter, reported_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(entry.lotId())
                .param(entry.state().name())
                .param(entry.on())
                .param(entry.document().orElse(null))
                .param(entry.note().orElse(null))
                .param(standing.name())
                .param(onBehalf)
                .param(account.id())
                .param(account.organisation().map(Organisation::id).orElse(null))
                .param(signature(account))
                .param(at)
                .update(key, "id");
        return key.getKey().longValue();
    }

    void insertPhoto(long actId, int place, String sha256, String mediaType, long bytes) {
        jdbc.sql("insert into equipment_lot_photo (act_id, place, sha256, media_type, bytes) values (?, ?, ?, ?, ?)")
                .params(actId, place, sha256, mediaType, bytes)
                .update();
    }

    void decide(long actId, Standing standing, Account by, LocalDateTime at, Optional<String> note) {
        jdbc.sql("update equipment_lot_act set standing = ?, decided_by = ?, decided_at = ?, decision_note = ?"
                        + " where id = ?")
                .param(standing.name())
                .param(signature(by))
                .param(at)
                .param(note.orElse(null))
                .param(actId)
                .update();
    }

    Optional<Lot> find(long id) {
        return list("where id = ?", id).stream().findFirst();
    }

    Optional<Lot> findByAct(long actId) {
        return list("where id in (select lot_id from equipment_lot_act where id = ?)", actId).stream()
                .findFirst();
    }

    Optional<Lot> findByPhoto(long photoId) {
        return list(
                        "where id in (select a.lot_id from equipment_lot_act a join equipment_lot_photo p"
                                + " on p.act_id = a.id where p.id = ?)",
                        photoId)
                .stream()
                .findFirst();
    }

    List<Lot> listOf(long projectId) {
        return list("where withdrawn = false and project_id = ?", projectId);
    }

    /** Of many projects, some hundred at a time. */
    Map<Long, List<Lot>> listOf(Collection<Long> projectIds) {
        List<Long> wanted = projectIds.stream().distinct().toList();
        Map<Long, List<Lot>> found = new HashMap<>();
        for (int from = 0; from < wanted.size(); from += PORTION) {
            List<Long> portion = wanted.subList(from, Math.min(from + PORTION, wanted.size()));
            String marks = String.join(", ", Collections.nCopies(portion.size(), "?"));
            list("where withdrawn = false and project_id in (" + marks + ")", portion.toArray())
                    .forEach(lot -> found.computeIfAbsent(lot.projectId(), id -> new ArrayList<>())
                            .add(lot));
        }
        return found;
    }

    List<Lot> listAll() {
        return list("where withdrawn = false");
    }

    private List<Lot> list(String where, Object... parameters) {
        List<Lot> bare = jdbc.sql("select * from equipment_lot " + where + " order by school, item, id")
                .params(List.of(parameters))
                .query((row, n) -> new Lot(
                        row.getLong("id"),
                        row.getLong("project_id"),
                        row.getString("school"),
                        row.getString("item"),
                        row.getInt("quantity"),
                        row.getString("unit"),
                        row.getBoolean("withdrawn"),
                        List.of()))
                .list();
        Map<Long, List<Lot.Act>> acts = acts(bare.stream().map(Lot::id).toList());
        return bare.stream()
                .map(lot -> new Lot(
                        lot.id(),
                        lot.projectId(),
                        lot.school(),
                        lot.item(),
                        lot.quantity(),
                        lot.unit(),
                        lot.withdrawn(),
                        acts.getOrDefault(lot.id(), List.of())))
                .toList();
    }

    private Map<Long, List<Lot.Act>> acts(List<Long> lots) {
        Map<Long, List<Lot.Act>> byLot = new HashMap<>();
        for (int from = 0; from < lots.size(); from += CHUNK) {
            List<Long> ids = lots.subList(from, Math.min(from + CHUNK, lots.size()));
            Map<Long, List<Photo>> photos = photos(ids);
            jdbc.sql("select * from equipment_lot_act where lot_id in (:ids) order by id")
                    .param("ids", ids)
                    .query((row, n) -> byLot.computeIfAbsent(row.getLong("lot_id"), id -> new ArrayList<>())
                            .add(act(row, photos)))
                    .list();
        }
        return byLot;
    }

    private Map<Long, List<Photo>> photos(List<Long> lots) {
        return jdbc
                .sql("select p.* from equipment_lot_photo p join equipment_lot_act a on a.id = p.act_id"
                        + " where a.lot_id in (:ids) order by p.act_id, p.place")
                .param("ids", lots)
                .query((row, n) -> new Photo(
                        row.getLong("id"),
                        row.getLong("act_id"),
                        row.getString("sha256"),
                        row.getString("media_type"),
                        row.getLong("bytes")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Photo::reportId));
    }

    private static Lot.Act act(ResultSet row, Map<Long, List<Photo>> photos) throws SQLException {
        return new Lot.Act(
                row.getLong("id"),
                State.valueOf(row.getString("state")),
                row.getObject("happened_on", LocalDate.class),
                Columns.text(row, "document"),
                Columns.text(row, "note"),
                Standing.valueOf(row.getString("standing")),
                row.getBoolean("on_behalf"),
                row.getString("reporter"),
                row.getObject("reported_at", LocalDateTime.class),
                Columns.text(row, "decided_by"),
                Columns.moment(row, "decided_at"),
                Columns.text(row, "decision_note"),
                photos.getOrDefault(row.getLong("id"), List.of()));
    }

    static String signature(Account account) {
        String office = account.actor().office();
        return office.isEmpty() ? account.displayName() : office + " " + account.displayName();
    }
}
