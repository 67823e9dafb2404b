package com.northwind.identity.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes guessing slow: so many attempts of one person from one address without a success, then a pause. */
public final class LoginAttempts extends OncePerRequestFilter
        implements ApplicationListener<InteractiveAuthenticationSuccessEvent> {

    private static final String PASSWORD_FORM = "/login";
    private static final Set<String> DOORS = Set.of(PASSWORD_FORM, "/login/ott", "/ott/generate");
    private static final int PEOPLE_REMEMBERED = 100_000;

    private final LoginProperties properties;
    private final Cache<String, AtomicInteger> attempts;

    LoginAttempts(LoginProperties properties, Ticker ticker) {
        this.properties = properties;
        this.attempts = Caffeine.newBuilder()
                .maximumSize(PEOPLE_REMEMBERED)
                .expireAfterWrite(properties.pause())
                .ticker(ticker)
                .build();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod()) || !DOORS.contains(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = key(request.getRemoteAddr(), person(request));
        if (attempts.get(key, it -> new AtomicInteger()).incrementAndGet() > properties.attempts()) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(properties.pause().toSeconds()));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        chain.doFilter(request, response);
    }

    @Override
    public void onApplicationEvent(InteractiveAuthenticationSuccessEvent success) {
        Authentication person = success.getAuthentication();
        if (person.getDetails() instanceof WebAuthenticationDetails from && from.getRemoteAddress() != null) {
            attempts.invalidate(key(from.getRemoteAddress(), person.getName()));
        }
    }

    private static String key(String address, String person) {
        return address + "|" + person.toLowerCase(Locale.ROOT);
    }

    // At the password form it is the name that is tried, whoever asks: a guesser may well be logged in themselves.
    private static String person(HttpServletRequest request) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        String name = known == null || PASSWORD_FORM.equals(request.getServletPath())
                ? request.getParameter("username")
                : known.getName();
        return name == null ? "" : name;
    }
}
