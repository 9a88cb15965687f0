package org.yingjian.web.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yingjian.account.Account;
import org.yingjian.account.Deputies;
import org.yingjian.step.CoSign;
import org.yingjian.step.CoSign.CoSignature;
import org.yingjian.step.EnterOnBehalf;
import org.yingjian.step.EntryLags;
import org.yingjian.step.EntryLags.OfficeLag;

@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class DeskApi {

    private final EntryLags honest;
    private final CoSign coSign;
    private final EnterOnBehalf onBehalf;
    private final Deputies deputies;

    DeskApi(EntryLags honest, CoSign coSign, EnterOnBehalf onBehalf, Deputies deputies) {
        this.honest = honest;
        this.coSign = coSign;
        this.onBehalf = onBehalf;
        this.deputies = deputies;
    }

    record ToCheck(
            long id,
            long record,
            long project,
            String step,
            Optional<String> paperNo,
            Optional<LocalDate> paperOn,
            String enteredBy,
            LocalDate checkBy) {}

    /** @param standsInFor names of those the caller acts for today */
    record Waiting(List<CoSignature> opinions, List<ToCheck> toCheck, List<String> standsInFor) {}

    /** Event time against entry time; own office with every entry, others after five working days. */
    @GetMapping("/honest")
    List<OfficeLag> honest(Account account) {
        return honest.listLags(account);
    }

    /** What waits for the caller beside open steps. */
    @GetMapping("/desk")
    Waiting desk(Account account) {
        return new Waiting(
                coSign.listWaitingFor(account),
                onBehalf.listToCheck(account).stream()
                        .map(e -> new ToCheck(
                                e.id(),
                                e.recordId(),
                                e.projectId(),
                                e.stepId(),
                                e.paperNo(),
                                e.paperOn(),
                                e.enteredBy(),
                                e.checkBy()))
                        .toList(),
                deputies.listRepresented(account.id()).stream()
                        .map(Account::displayName)
                        .toList());
    }
}
