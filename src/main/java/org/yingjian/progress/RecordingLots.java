package org.yingjian.progress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.yingjian.account.Account;
import org.yingjian.audit.AuditTrail;
import org.yingjian.files.FileFolder;
import org.yingjian.progress.Lot.Act;
import org.yingjian.progress.Lot.Standing;
import org.yingjian.progress.Lot.State;
import org.yingjian.project.ChangeProject;
import org.yingjian.project.Project;
import org.yingjian.project.ProjectKind;
import org.yingjian.project.Projects;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Problem;

/** Keeps lots under the project's lock; when the last school has confirmed a delivery, its step ends. */
@Service
class RecordingLots implements RecordLots, Lots {

    private final ChangeProject changes;
    private final Projects projects;
    private final JdbcLots lots;
    private final FileFolder folder;
    private final EndingLotSteps lotSteps;
    private final BusinessClock clock;
    private final AuditTrail audit;
    private final MessageSource messages;
    private final long mostBytes;

    RecordingLots(
            ChangeProject changes,
            Projects projects,
            JdbcLots lots,
            FileFolder folder,
            EndingLotSteps lotSteps,
            BusinessClock clock,
            AuditTrail audit,
            MessageSource messages,
            @Value("${yingjian.files.photo-bytes:10485760}") long mostBytes) {
        this.changes = changes;
        this.projects = projects;
        this.lots = lots;
        this.folder = folder;
        this.lotSteps = lotSteps;
        this.clock = clock;
        this.audit = audit;
        this.messages = messages;
        this.mostBytes = mostBytes;
    }

    @Override
    public long add(long projectId, String school, String item, int quantity, String unit, Account account) {
        return changes.change(projectId, project -> {
            requireManage(account, project);
            if (project.kind() != ProjectKind.EQUIPMENT) {
                throw Problem.rule("progress.problem.notEquipment");
            }
            if (school.isBlank() || item.isBlank() || quantity < 1) {
                throw Problem.rule("progress.problem.lotIncomplete");
            }
            long id = lots.insert(
                    projectId,
                    school.strip(),
                    item.strip(),
                    quantity,
                    unit.strip(),
                    clock.now(),
                    JdbcLots.signature(account));
            write(account, "AddLot", project, id, school.strip() + " " + item.strip() + " " + quantity + unit.strip());
            return id;
        });
    }

    @Override
    public void withdraw(long lotId, Account account) {
        Lot lot = lot(lotId);
        changes.change(lot.projectId(), project -> {
            requireManage(account, project);
            if (!lot(lotId).withdrawn()) {
                lots.withdraw(lotId);
                write(account, "WithdrawLot", project, lotId, lot.school() + " " + lot.item());
            }
            return null;
        });
        lotSteps.end(lot.projectId(), count(lot.projectId()), account);
    }

    @Override
    public long report(Entry entry, Account account) {
        return reportAll(List.of(entry), account).get(0);
    }

    @Override
    public List<Long> reportAll(List<Entry> entries, Account account) {
        long projectId = getLot(entries.get(0).lotId(), account).projectId();
        EntryRules rules = new EntryRules(clock.today(), mostBytes);
        List<List<String>> types = entries.stream()
                .map(entry -> rules.checkEvidence(entry.photos()))
                .toList();
        List<List<String>> files = entries.stream()
                .map(entry -> entry.photos().stream()
                        .map(photo -> folder.keep(photo.content()))
                        .toList())
                .toList();
        List<Long> acts = changes.change(projectId, project -> {
            List<Long> kept = new ArrayList<>();
            for (Entry entry : entries) {
                int next = kept.size();
                kept.add(keep(project, entry, types.get(next), files.get(next), account));
            }
            return kept;
        });
        lotSteps.end(projectId, count(projectId), account);
        return acts;
    }

    private long keep(Project project, Entry entry, List<String> types, List<String> files, Account account) {
        Lot lot = lot(entry.lotId());
        boolean mine = !lot.withdrawn()
                && lot.projectId() == project.id()
                && LotRights.mayReport(account, project, lot.school(), entry.state());
        if (!mine) {
            throw Problem.notAllowed("progress.problem.lotNotYours");
        }
        new EntryRules(clock.today(), mostBytes).checkLot(lot, entry);
        boolean supplier = LotRights.isSupplier(account, project);
        boolean onBehalf = !supplier && !LotRights.isReceiver(account, project, lot.school());
        long act =
                lots.insertAct(entry, supplier ? Standing.PENDING : Standing.CONFIRMED, onBehalf, account, clock.now());
        for (int i = 0; i < types.size(); i++) {
            lots.insertPhoto(
                    act, i, files.get(i), types.get(i), entry.photos().get(i).content().length);
        }
        write(
                account,
                "ReportLot",
                project,
                lot.id(),
                entry.on() + " " + say("lot.state." + entry.state()) + " " + lot.school());
        return act;
    }

    @Override
    public void confirm(long actId, Account account) {
        Lot lot = decide(actId, Standing.CONFIRMED, Optional.empty(), account);
        lotSteps.end(lot.projectId(), count(lot.projectId()), account);
    }

    @Override
    public void reject(long actId, String note, Account account) {
        if (note == null || note.isBlank()) {
            throw Problem.rule("progress.problem.rejectWithoutNote");
        }
        decide(actId, Standing.REJECTED, Optional.of(note.strip()), account);
    }

    private Lot decide(long actId, Standing standing, Optional<String> note, Account account) {
        Lot seen = lots.findByAct(actId).orElseThrow(RecordingLots::unknown);
        getLot(seen.id(), account);
        return changes.change(seen.projectId(), project -> {
            Lot lot = lot(seen.id());
            if (!LotRights.mayDecide(account, project, lot.school())) {
                throw Problem.notAllowed("progress.problem.lotNotYours");
            }
            Act act = lot.acts().stream()
                    .filter(one -> one.id() == actId)
                    .findFirst()
                    .orElseThrow(RecordingLots::unknown);
            if (act.standing() != Standing.PENDING) {
                throw Problem.conflict(
                        "progress.problem.alreadyDecided",
                        act.decidedBy().orElse(act.reporter()),
                        act.decidedAt().orElse(act.reportedAt()).toString());
            }
            lots.decide(actId, standing, account, clock.now(), note);
            write(
                    account,
                    "DecideLot",
                    project,
                    lot.id(),
                    say("lot.state." + act.state()) + " " + say("lot.standing." + standing) + " " + note.orElse(""));
            return lot;
        });
    }

    @Override
    public Lot getLot(long id, Account account) {
        Lot lot = lot(id);
        Project project = projects.getProject(lot.projectId());
        if (projects.maySee(account, project) || LotRights.seesMine(account, project, lot.school())) {
            return lot;
        }
        throw unknown();
    }

    @Override
    public List<Lot> listLots(Project project, Account account) {
        return projects.maySee(account, project) ? lots.listOf(project.id()) : List.of();
    }

    @Override
    public LotCount count(long projectId) {
        return new LotCount(lots.listOf(projectId));
    }

    @Override
    public Map<Long, LotCount> countAll(Collection<Long> projectIds) {
        Map<Long, LotCount> counts = new HashMap<>();
        lots.listOf(projectIds).forEach((project, some) -> counts.put(project, new LotCount(some)));
        return counts;
    }

    @Override
    public List<Lot> listMine(Account account) {
        Map<Long, Project> known = new HashMap<>();
        return lots.listAll().stream()
                .filter(lot -> LotRights.seesMine(
                        account, known.computeIfAbsent(lot.projectId(), projects::getProject), lot.school()))
                .sorted(Comparator.comparing((Lot lot) -> lot.pending().isEmpty())
                        .thenComparing(lot -> lot.isAt(State.BOOKED)))
                .toList();
    }

    @Override
    public boolean mayReport(Lot lot, State state, Account account) {
        boolean open = lot.reached(state).isEmpty() && lot.pending().stream().noneMatch(act -> act.state() == state);
        return open && LotRights.mayReport(account, projects.getProject(lot.projectId()), lot.school(), state);
    }

    @Override
    public boolean mayDecide(Lot lot, Act act, Account account) {
        return act.standing() == Standing.PENDING
                && LotRights.mayDecide(account, projects.getProject(lot.projectId()), lot.school());
    }

    @Override
    public boolean mayManage(Project project, Account account) {
        return project.kind() == ProjectKind.EQUIPMENT && LotRights.mayManage(account, project);
    }

    @Override
    public Reports.PhotoFile getPhoto(long photoId, Account account) {
        Lot lot = lots.findByPhoto(photoId).orElseThrow(RecordingLots::unknown);
        Photo photo = getLot(lot.id(), account).acts().stream()
                .flatMap(act -> act.photos().stream())
                .filter(one -> one.id() == photoId)
                .findFirst()
                .orElseThrow(RecordingLots::unknown);
        return new Reports.PhotoFile(photo, folder.file(photo.sha256()));
    }

    /** The record of acts is kept in Chinese. */
    private String say(String key) {
        return messages.getMessage(key, null, Locale.CHINESE);
    }

    private Lot lot(long id) {
        return lots.find(id).orElseThrow(RecordingLots::unknown);
    }

    private void requireManage(Account account, Project project) {
        if (!LotRights.mayManage(account, project)) {
            throw Problem.notAllowed("progress.problem.lotNotYours");
        }
    }

    private void write(Account account, String action, Project project, long lot, String detail) {
        audit.append(account.actor(), action, "project:" + project.id() + "/lot:" + lot, detail);
    }

    private static Problem unknown() {
        return Problem.notFound("progress.problem.lotUnknown");
    }
}
