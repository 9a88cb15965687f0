package org.yingjian.account;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds the account that signs in and locks it for a while after repeated failures. Wall time. */
@Component
class SignIn implements UserDetailsService {

    static final int FAILURES = 5;
    static final Duration LOCKED_FOR = Duration.ofMinutes(10);

    private final JdbcAccounts accounts;
    private final JdbcClient jdbc;
    private final Clock wall;

    SignIn(JdbcAccounts accounts, JdbcClient jdbc, Clock wall) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.wall = wall;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        LocalDateTime now = LocalDateTime.now(wall);
        return accounts.findLogin(username)
                .map(login -> new AccountPrincipal(
                        login,
                        login.locked()
                                || login.lockedUntil().filter(now::isBefore).isPresent()))
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }

    @EventListener
    void failed(AuthenticationFailureBadCredentialsEvent event) {
        String username = String.valueOf(event.getAuthentication().getPrincipal());
        jdbc.sql("update account set failures = failures + 1 where username = ?")
                .param(username)
                .update();
        // The count starts anew after each lock, so that a lock never prolongs itself.
        jdbc.sql("update account set failures = 0, locked_until = ? where username = ? and failures >= ?")
                .params(LocalDateTime.now(wall).plus(LOCKED_FOR), username, FAILURES)
                .update();
    }

    @EventListener
    void succeeded(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof AccountPrincipal principal) {
            jdbc.sql("update account set failures = 0, locked_until = null where id = ? and failures > 0")
                    .param(principal.account().id())
                    .update();
        }
    }
}
