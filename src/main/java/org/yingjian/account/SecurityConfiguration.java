package org.yingjian.account;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * Signing in: a form and a session for pages, HTTP Basic for calls by other programs. Everything but the login page and the
 * static parts needs a signed-in account whose role has a right to the address: an address nobody named is closed.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class SecurityConfiguration {

    /** Labels of the diagram are placed by style attributes; nothing else inline is allowed. */
    static final String CONTENT_POLICY =
            "default-src 'self'; script-src 'self'; style-src-elem 'self'; style-src-attr 'unsafe-inline'; "
                    + "img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
                    + "frame-ancestors 'none'";

    private static final String[] OPEN = {"/login", "/error", "/favicon.ico", "/webjars/**", "/_static/**", "/assets/**"
    };

    /** Calls by programs carry their credentials each time: no session, so nothing to forge a request with. */
    @Bean
    @Order(1)
    SecurityFilterChain calls(HttpSecurity http, JdbcAccounts accounts, AddressRights rights, MessageSource messages)
            throws Exception {
        Refusals refusals = new Refusals(messages);
        headers(http)
                .securityMatcher(SecurityConfiguration::isCallWithCredentials)
                .authorizeHttpRequests(rules -> rules.anyRequest().access(new AddressCheck(rights, accounts)::decide))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .addFilterBefore(new AccountCheck(accounts, refusals), AuthorizationFilter.class);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, JdbcAccounts accounts, AddressRights rights, MessageSource messages)
            throws Exception {
        Refusals refusals = new Refusals(messages);
        headers(http)
                .authorizeHttpRequests(rules -> rules.requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .access(new AddressCheck(rights, accounts)::decide))
                .formLogin(form -> form.loginPage("/login")
                        .defaultSuccessUrl("/home")
                        .failureHandler(refusals)
                        .permitAll())
                .requestCache(cache -> cache.requestCache(wishes()))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterBefore(new AccountCheck(accounts, refusals), AuthorizationFilter.class);
        return http.build();
    }

    /** The page asked for before signing in. Who asked for nothing but the program starts where his role starts. */
    private static HttpSessionRequestCache wishes() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(SecurityConfiguration::isWishForPage);
        return cache;
    }

    private static boolean isWishForPage(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET")
                && !path.equals("/")
                && !path.startsWith("/api/")
                && request.getHeader("HX-Request") == null
                && accept != null
                && accept.contains("text/html");
    }

    private static HttpSecurity headers(HttpSecurity http) throws Exception {
        return http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)));
    }

    /** A browser that remembers Basic credentials would send them for foreign pages too: those go the way of pages. */
    private static boolean isCallWithCredentials(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
        String site = request.getHeader("Sec-Fetch-Site");
        return (path.startsWith("/api/") || path.startsWith("/v3/"))
                && credentials != null
                && credentials.regionMatches(true, 0, "Basic ", 0, 6)
                && (site == null || site.equals("same-origin") || site.equals("none"));
    }
}
