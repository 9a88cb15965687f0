package org.yingjian.progress;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yingjian.files.PdfCheck;
import org.yingjian.files.PhotoCheck;
import org.yingjian.progress.ReportProgress.Entry;
import org.yingjian.progress.ReportProgress.Upload;
import org.yingjian.shared.Problem;

/** What a report must hold, and which figures need a word of explanation. */
final class EntryRules {

    static final int LEAP = 30;
    static final int MOST_PHOTOS = 9;
    private static final int LONGEST_NOTE = 1_000;
    private static final int LONGEST_REASON = 500;

    private final LocalDate today;
    private final long mostBytes;

    EntryRules(LocalDate today, long mostBytes) {
        this.today = today;
        this.mostBytes = mostBytes;
    }

    /** @param earlier reports of the project that were not rejected, newest first */
    void check(Entry entry, List<Report> earlier) {
        if (entry.on().isAfter(today)) {
            throw Problem.rule("progress.problem.afterToday", entry.on().toString(), today.toString());
        }
        checkTexts(entry);
        checkKind(entry, earlier);
        checkPercent(entry, earlier);
        checkOrder(entry, earlier);
    }

    /** @return media types in order */
    List<String> checkPhotos(List<Upload> photos) {
        if (photos.size() > MOST_PHOTOS) {
            throw Problem.rule("progress.problem.tooManyPhotos", photos.size(), MOST_PHOTOS);
        }
        return photos.stream().map(this::checkPhoto).toList();
    }

    /** Photographs and scanned sheets. @return media types in order */
    List<String> checkEvidence(List<Upload> files) {
        if (files.size() > MOST_PHOTOS) {
            throw Problem.rule("progress.problem.tooManyPhotos", files.size(), MOST_PHOTOS);
        }
        return files.stream()
                .map(file -> PdfCheck.isWhole(file.content()) && file.content().length <= mostBytes
                        ? PdfCheck.MEDIA_TYPE
                        : checkSheet(file))
                .toList();
    }

    private String checkSheet(Upload file) {
        if (file.content().length <= mostBytes && PdfCheck.beginsAsPdf(file.content())) {
            throw Problem.rule("progress.problem.pdfBroken", file.fileName());
        }
        return checkPhoto(file, "progress.problem.noEvidence");
    }

    private String checkPhoto(Upload photo) {
        return checkPhoto(photo, "progress.problem.noPhoto");
    }

    private String checkPhoto(Upload photo, String refusal) {
        if (photo.content().length > mostBytes) {
            throw Problem.rule("progress.problem.photoTooLarge", photo.fileName(), mostBytes / 1_048_576);
        }
        return PhotoCheck.mediaType(photo.content()).orElseThrow(() -> Problem.rule(refusal, photo.fileName()));
    }

    /** A lot's state: a day not after today nor before an earlier state, some evidence, and not recorded already. */
    void checkLot(Lot lot, RecordLots.Entry entry) {
        if (entry.on().isAfter(today)) {
            throw Problem.rule("progress.problem.afterToday", entry.on().toString(), today.toString());
        }
        if (entry.document().isEmpty() && entry.photos().isEmpty()) {
            throw Problem.rule("progress.problem.lotWithoutEvidence");
        }
        boolean waiting = lot.pending().stream().anyMatch(act -> act.state() == entry.state());
        if (waiting || lot.reached(entry.state()).isPresent()) {
            throw Problem.conflict("progress.problem.lotReached", lot.school());
        }
        Optional<LocalDate> before = Arrays.stream(Lot.State.values())
                .filter(state -> state.compareTo(entry.state()) < 0)
                .flatMap(state -> lot.reached(state).stream())
                .map(Lot.Act::on)
                .max(Comparator.naturalOrder());
        if (before.isPresent() && entry.on().isBefore(before.get())) {
            throw Problem.rule(
                    "progress.problem.lotOrder",
                    entry.on().toString(),
                    before.get().toString());
        }
    }

    private static void checkTexts(Entry entry) {
        if (entry.note().orElse("").length() > LONGEST_NOTE) {
            throw Problem.rule("progress.problem.noteTooLong", LONGEST_NOTE);
        }
        if (entry.jumpReason().orElse("").length() > LONGEST_REASON) {
            throw Problem.rule("progress.problem.noteTooLong", LONGEST_REASON);
        }
    }

    private static void checkKind(Entry entry, List<Report> earlier) {
        switch (entry.what()) {
            case START -> {}
            case PROGRESS -> {
                if (entry.milestone().isEmpty() && entry.percent().isEmpty()) {
                    throw Problem.rule("progress.problem.nothingReported");
                }
            }
            case STOP -> {
                if (entry.stopReason().isEmpty()) {
                    throw Problem.rule("progress.problem.stopWithoutReason");
                }
            }
            case RESTART -> {
                if (!Reports.isStopped(earlier)) {
                    throw Problem.rule("progress.problem.notStopped");
                }
            }
            case NOTE -> {
                if (entry.note().orElse("").isBlank() && entry.photos().isEmpty()) {
                    throw Problem.rule("progress.problem.nothingReported");
                }
            }
        }
    }

    private static void checkPercent(Entry entry, List<Report> earlier) {
        if (entry.percent().isEmpty()) {
            return;
        }
        int now = entry.percent().get();
        if (now < 0 || now > 100) {
            throw Problem.rule("progress.problem.percentRange", now);
        }
        Optional<Integer> before = earlier.stream()
                .filter(r -> !r.on().isAfter(entry.on()))
                .flatMap(r -> r.percent().stream())
                .findFirst();
        if (before.isEmpty() || isExplained(entry)) {
            return;
        }
        if (now < before.get()) {
            throw Problem.rule("progress.problem.percentBackwards", before.get(), now);
        }
        if (now > before.get() + LEAP) {
            throw Problem.rule("progress.problem.percentLeap", before.get(), now, LEAP);
        }
    }

    private static void checkOrder(Entry entry, List<Report> earlier) {
        int rank = entry.milestone().map(Milestone::rank).orElse(0);
        if (rank == 0 || isExplained(entry)) {
            return;
        }
        earlier.stream()
                .filter(r -> !r.on().isAfter(entry.on()))
                .flatMap(r -> r.milestone().stream())
                .filter(m -> m.rank() > rank)
                .findFirst()
                .ifPresent(m -> {
                    throw Problem.rule(
                            "progress.problem.milestoneBackwards",
                            m.name(),
                            entry.milestone().get().name());
                });
    }

    private static boolean isExplained(Entry entry) {
        return entry.jumpReason().filter(r -> !r.isBlank()).isPresent();
    }
}
