package org.yingjian.web;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
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
    List<LawView> list() {
        return laws.listLaws();
    }

    @GetMapping("/one")
    LawView show(@RequestParam String part) {
        return laws.getLaw(part);
    }

    @GetMapping("/standstill")
    Laws.Standstill standstill() {
        return laws.standstill();
    }

    /** Learns now instead of next Monday and makes all forecasts again. */
    @PostMapping("/learn")
    List<LawView> learn() {
        laws.learnNow();
        return laws.listLaws();
    }
}
