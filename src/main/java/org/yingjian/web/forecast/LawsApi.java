package org.yingjian.web.forecast;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yingjian.account.Account;
import org.yingjian.forecast.LawView;
import org.yingjian.forecast.Laws;

/** The laws of durations in force. */
@RestController
@RequestMapping(path = "/api/laws", produces = MediaType.APPLICATION_JSON_VALUE)
class LawsApi {

    private final Laws laws;

    LawsApi(Laws laws) {
        this.laws = laws;
    }

    @GetMapping
    List<LawView> list(Account account) {
        return laws.listLaws(account);
    }

    @GetMapping("/one")
    LawView show(@RequestParam String part, Account account) {
        return laws.getLaw(part, account);
    }

    @GetMapping("/standstill")
    Laws.Standstill standstill() {
        return laws.standstill();
    }

    /** Learns now instead of next Monday and makes all forecasts again. */
    @PostMapping("/learn")
    List<LawView> learn(Account account) {
        laws.learnNow();
        return laws.listLaws(account);
    }
}
