package org.yingjian.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the session of an account that was locked or whose password changed, and has a given-out password changed first. */
class AccountCheck extends OncePerRequestFilter {

    private static final String CHANGE_PAGE = "/password";
    private static final Set<String> WITHOUT_CHANGE = Set.of(CHANGE_PAGE, "/logout", "/login", "/error");

    private final JdbcAccounts accounts;
    private final Refusals refusals;

    AccountCheck(JdbcAccounts accounts, Refusals refusals) {
        this.accounts = accounts;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = path(request);
        return path.startsWith("/webjars/") || path.startsWith("/_static/") || path.startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !(signedIn.getPrincipal() instanceof AccountPrincipal principal)) {
            chain.doFilter(request, response);
        } else if (accounts.stampOf(principal.account().id()) != principal.stamp()) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
            refusals.commence(request, response, null);
        } else if (principal.mustChangePassword() && !WITHOUT_CHANGE.contains(path(request))) {
            refusals.changeFirst(request, response, CHANGE_PAGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
