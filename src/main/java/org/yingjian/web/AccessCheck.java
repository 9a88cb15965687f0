package org.yingjian.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.yingjian.account.Account;
import org.yingjian.shared.Problem;

/** Asks {@link Access} before every page and every call of our own; keeps pages and fragments apart in caches. */
@Component
class AccessCheck implements HandlerInterceptor {

    private final CurrentAccount current;

    AccessCheck(CurrentAccount current) {
        this.current = current;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || method.getBeanType().getPackage() != AccessCheck.class.getPackage()
                || method.getBeanType() == LoginPage.class) {
            return true;
        }
        response.addHeader("Vary", "HX-Request");
        Account account = current.get();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!Access.isOpenTo(account.role(), path)) {
            throw new Problem(Problem.Kind.NOT_ALLOWED, "web.problem.notAllowed");
        }
        return true;
    }
}
