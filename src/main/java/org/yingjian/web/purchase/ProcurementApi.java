package org.yingjian.web.purchase;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yingjian.account.Account;
import org.yingjian.web.frame.FormInput;
import org.yingjian.web.frame.OnceOnly;
import org.yingjian.web.frame.VisibleProjects;

/** The purchase of a project, read and recorded; fields as on the page 采购与合同. */
@RestController
@RequestMapping(path = "/api/projects/{id}/procurement", produces = MediaType.APPLICATION_JSON_VALUE)
class ProcurementApi {

    private final VisibleProjects scope;
    private final Purchases purchases;
    private final ProcurementForm acts;
    private final OnceOnly once;

    ProcurementApi(VisibleProjects scope, Purchases purchases, ProcurementForm acts, OnceOnly once) {
        this.scope = scope;
        this.purchases = purchases;
        this.acts = acts;
        this.once = once;
    }

    @GetMapping
    PurchaseView get(@PathVariable long id, Account account) {
        return purchases.of(scope.getProject(id, account));
    }

    /** @param act method, event, contract or firm */
    @PostMapping(path = "/{act}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> act(
            @PathVariable long id,
            @PathVariable String act,
            @RequestBody Map<String, String> typed,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Account account) {
        scope.getProject(id, account);
        return once.answer(account, "procurement/" + act + "/" + id, key, () -> {
            acts.act(act, id, FormInput.sent(typed), account);
            return ResponseEntity.ok(purchases.of(scope.getProject(id, account)));
        });
    }
}
