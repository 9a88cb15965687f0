package org.yingjian.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * What somebody hears who is not signed in, may not do something or could not sign in: calls a problem (RFC 9457), pages the
 * login page. Browsers are never asked for Basic credentials, they would send them for foreign pages later.
 */
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {

    private static final String LOGIN = "/login";

    private final MessageSource messages;

    Refusals(MessageSource messages) {
        this.messages = messages;
    }

    /** Not signed in. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (isCall(request)) {
            if (request.getHeader("Sec-Fetch-Mode") == null) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"yingjian\", charset=\"UTF-8\"");
            }
            problem(request, response, HttpStatus.UNAUTHORIZED, wordOf(reason));
        } else {
            toLogin(request, response, LOGIN);
        }
    }

    /** Signed in, but no right to the address; or a page whose form is older than its session. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        if (reason instanceof AuthorizationDeniedException) {
            String told = isCall(request) ? AddressRights.REFUSED_CALL : AddressRights.REFUSED;
            request.getRequestDispatcher(told).forward(request, response);
        } else if (isCall(request)) {
            problem(request, response, HttpStatus.FORBIDDEN, "account.refused.notAllowed");
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        toLogin(request, response, reason instanceof LockedException ? LOGIN + "?locked" : LOGIN + "?error");
    }

    /** The password was given out by somebody else. */
    void changeFirst(HttpServletRequest request, HttpServletResponse response, String page) throws IOException {
        if (isCall(request)) {
            problem(request, response, HttpStatus.FORBIDDEN, "account.refused.changePassword");
        } else {
            toLogin(request, response, page);
        }
    }

    /** A fragment's request must lead the whole page on, not only the fragment. */
    private static void toLogin(HttpServletRequest request, HttpServletResponse response, String address)
            throws IOException {
        String target = request.getContextPath() + address;
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", target);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(target);
        }
    }

    private void problem(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        Map<String, Object> body = new java.util.LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", status.getReasonPhrase());
        body.put("status", status.value());
        body.put("detail", messages.getMessage(key, null, LocaleContextHolder.getLocale()));
        body.put("instance", request.getRequestURI());
        response.getWriter().write(new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(body));
    }

    private static String wordOf(AuthenticationException reason) {
        return reason instanceof LockedException ? "account.refused.locked" : "account.refused.notSignedIn";
    }

    private static boolean isCall(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/api/") || path.startsWith("/v3/");
    }
}
