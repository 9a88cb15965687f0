package org.yingjian.web.frame;

import java.util.Optional;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.yingjian.account.Account;
import org.yingjian.account.Accounts;
import org.yingjian.shared.Problem;

/** Who is signed in, read afresh once per request so that a changed role or county counts at once. */
@Component
class CurrentAccount implements HandlerMethodArgumentResolver {

    private static final String KEPT = CurrentAccount.class.getName();

    private final Accounts accounts;

    CurrentAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    Optional<Account> find() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null && request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST) instanceof Account kept) {
            return Optional.of(kept);
        }
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null || !login.isAuthenticated() || login instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        Optional<Account> account = accounts.findByUsername(login.getName());
        if (request != null) {
            account.ifPresent(a -> request.setAttribute(KEPT, a, RequestAttributes.SCOPE_REQUEST));
        }
        return account;
    }

    public Account get() {
        return find().orElseThrow(() -> new Problem(Problem.Kind.NOT_ALLOWED, "web.problem.notAllowed"));
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Account.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binderFactory) {
        return get();
    }
}
