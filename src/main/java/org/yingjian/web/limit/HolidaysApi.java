package org.yingjian.web.limit;

import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yingjian.account.Account;
import org.yingjian.step.AnnounceHolidays;
import org.yingjian.step.AnnounceHolidays.Retimed;
import org.yingjian.web.frame.OnceOnly;

/** Notices of holidays: what one would move, and putting it in force. */
@RestController
@RequestMapping(path = "/api/holidays", produces = MediaType.APPLICATION_JSON_VALUE)
class HolidaysApi {

    private final AnnounceHolidays notices;
    private final OnceOnly once;

    HolidaysApi(AnnounceHolidays notices, OnceOnly once) {
        this.notices = notices;
        this.once = once;
    }

    /**
     * @param lines as in {@code holidays.csv}, with or without its header
     * @param wholeTable they replace the file's lines instead of adding to those in force
     */
    record Notice(String lines, boolean wholeTable, String paper) {}

    record Moved(int count, List<Retimed> moved) {}

    /** @param lines of {@code config/holidays.csv} where they differ from those in force */
    record Pending(Optional<String> lines) {}

    @GetMapping
    Pending pending() {
        return new Pending(notices.pendingFile());
    }

    @PostMapping(path = "/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
    Moved preview(@RequestBody Notice typed) {
        return moved(notices.preview(lines(typed), typed.wholeTable()));
    }

    @PostMapping(path = "/apply", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> apply(
            @RequestBody Notice typed,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Account account) {
        String paper = Optional.ofNullable(typed.paper()).orElse("");
        return once.answer(account, "holidays", key, () -> {
            Moved moved = moved(notices.announce(lines(typed), typed.wholeTable(), paper, account));
            return ResponseEntity.ok(moved);
        });
    }

    private static String lines(Notice typed) {
        return Optional.ofNullable(typed.lines()).orElse("");
    }

    private static Moved moved(List<Retimed> moved) {
        return new Moved(moved.size(), moved);
    }
}
