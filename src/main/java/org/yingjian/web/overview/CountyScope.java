package org.yingjian.web.overview;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.calendar.Counties;
import org.yingjian.calendar.County;
import org.yingjian.shared.BusinessClock;
import org.yingjian.shared.Problem;

/** Counties in addresses: by code or short name, and only those the reader may see. */
@Component
class CountyScope {

    /** Stands for the whole city. */
    static final String CITY = "city";

    private final Counties counties;
    private final BusinessClock clock;

    CountyScope(Counties counties, BusinessClock clock) {
        this.counties = counties;
        this.clock = clock;
    }

    /**
     * Empty for the whole city.
     *
     * @throws Problem NOT_FOUND for an unknown county; NOT_ALLOWED for one, or a city, beyond what the reader may see
     */
    Optional<County> find(String code, Account account) {
        if (code.equals(CITY)) {
            if (!maySeeCity(account)) {
                throw new Problem(Problem.Kind.NOT_ALLOWED, "web.problem.wholeCity");
            }
            return Optional.empty();
        }
        County county = counties.findCounty(code, clock.today())
                .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "web.problem.noCounty", code));
        if (!account.maySeeCounty(county.name())) {
            throw new Problem(Problem.Kind.NOT_ALLOWED, "web.problem.otherCounty", county.name());
        }
        return Optional.of(county);
    }

    static boolean maySeeCity(Account account) {
        return account.counties().isEmpty();
    }
}
