package org.yingjian.web.site;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yingjian.account.Account;
import org.yingjian.progress.Lot;
import org.yingjian.progress.Lots;
import org.yingjian.progress.RecordLots;
import org.yingjian.web.frame.FormInput;
import org.yingjian.web.frame.OnceOnly;
import org.yingjian.web.frame.Sent;
import org.yingjian.web.frame.VisibleProjects;

/** Equipment lots by school. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class LotsApi {

    private final VisibleProjects scope;
    private final Lots lots;
    private final RecordLots keep;
    private final LotForm acts;
    private final OnceOnly once;

    LotsApi(VisibleProjects scope, Lots lots, RecordLots keep, LotForm acts, OnceOnly once) {
        this.scope = scope;
        this.lots = lots;
        this.keep = keep;
        this.acts = acts;
        this.once = once;
    }

    record NewLot(String school, String item, int quantity, String unit) {}

    @GetMapping("/projects/{id}/lots")
    List<Lot> list(@PathVariable long id, Account account) {
        return lots.listLots(scope.getProject(id, account), account);
    }

    @PostMapping(path = "/projects/{id}/lots", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> add(
            @PathVariable long id,
            @RequestBody NewLot typed,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Account account) {
        scope.getProject(id, account);
        return once.answer(account, "lots/" + id, key, () -> {
            long lot = keep.add(
                    id,
                    Sent.plain(typed.school()),
                    Sent.plain(typed.item()),
                    typed.quantity(),
                    Sent.plain(typed.unit()),
                    account);
            return ResponseEntity.status(HttpStatus.CREATED).body(lots.getLot(lot, account));
        });
    }

    /** Lots the caller delivers, receives or looks after. */
    @GetMapping("/lots")
    List<Lot> mine(Account account) {
        return lots.listMine(account);
    }

    @GetMapping("/lots/{id}")
    Lot get(@PathVariable long id, Account account) {
        return lots.getLot(id, account);
    }

    /** @param act report, confirm or reject; fields as on the page */
    @PostMapping(path = "/lots/{id}/{act}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> act(
            @PathVariable long id,
            @PathVariable String act,
            @RequestBody Map<String, String> typed,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Account account) {
        return send(id, act, FormInput.sent(typed), List.of(), key, account);
    }

    @PostMapping(path = "/lots/{id}/{act}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Object> actWithPhotos(
            @PathVariable long id,
            @PathVariable String act,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "photos", required = false) List<MultipartFile> photos,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Account account) {
        return send(id, act, new FormInput(typed), photos, key, account);
    }

    private ResponseEntity<Object> send(
            long id, String act, FormInput entered, List<MultipartFile> photos, String key, Account account) {
        lots.getLot(id, account);
        return once.answer(account, "lot/" + id + "/" + act, key, () -> {
            acts.act(act, id, entered, photos, account);
            return ResponseEntity.ok(lots.getLot(id, account));
        });
    }
}
