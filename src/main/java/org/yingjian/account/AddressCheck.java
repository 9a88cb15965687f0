package org.yingjian.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets a request in only where the role, read afresh, has a right to its address; nobody else has any. */
class AddressCheck {

    private final AddressRights rights;
    private final JdbcAccounts accounts;

    AddressCheck(AddressRights rights, JdbcAccounts accounts) {
        this.rights = rights;
        this.accounts = accounts;
    }

    AuthorizationDecision decide(Supplier<Authentication> signedIn, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Authentication who = signedIn.get();
        boolean open = who != null
                && who.isAuthenticated()
                && who.getPrincipal() instanceof AccountPrincipal principal
                && accounts.findRole(principal.account().id())
                        .filter(role -> rights.isOpenTo(role, path))
                        .isPresent();
        return new AuthorizationDecision(open);
    }
}
