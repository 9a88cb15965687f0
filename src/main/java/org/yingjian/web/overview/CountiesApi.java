package org.yingjian.web.overview;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yingjian.account.Account;

/** Forecasts of counties, by code or short name; {@code city} for the whole city. */
@RestController
@RequestMapping(path = "/api/counties", produces = MediaType.APPLICATION_JSON_VALUE)
class CountiesApi {

    private final CountyScope scope;
    private final CountyViews views;

    CountiesApi(CountyScope scope, CountyViews views) {
        this.scope = scope;
        this.views = views;
    }

    /** The law of the number of projects that miss, the worst three, the offices and firms that move it. */
    @GetMapping("/{code}/forecast")
    CountyViews.View forecast(@PathVariable String code, Account account) {
        return views.view(scope.find(code, account));
    }

    /** Which projects gain most by so many green-channel slots, and what a list chosen by hand would gain. */
    @GetMapping("/{code}/green-channel")
    CountyViews.Channel greenChannel(
            @PathVariable String code,
            @RequestParam(defaultValue = "3") int slots,
            @RequestParam Optional<List<Long>> projects,
            Account account) {
        return views.channel(scope.find(code, account), slots, Set.copyOf(projects.orElse(List.of())));
    }
}
