package com.northwind.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

class LoginAttemptsTests {

    private long nanos;

    private final LoginAttempts attempts =
            new LoginAttempts(new LoginProperties(2, Duration.ofMinutes(5)), () -> nanos);

    @Test
    void areFewForOnePersonFromOneAddress() throws Exception {
        assertThat(attempt("ada", "192.0.2.1")).isEqualTo(200);
        assertThat(attempt("ADA", "192.0.2.1")).isEqualTo(200);
        assertThat(attempt("ada", "192.0.2.1")).isEqualTo(429);
    }

    @Test
    void doNotShutOutTheOwnerElsewhere() throws Exception {
        exhaust();

        assertThat(attempt("ada", "198.51.100.7")).isEqualTo(200);
    }

    @Test
    void doNotShutOutOthers() throws Exception {
        exhaust();

        assertThat(attempt("ben", "192.0.2.1")).isEqualTo(200);
    }

    @Test
    void areForgottenAfterThePause() throws Exception {
        exhaust();

        nanos = Duration.ofMinutes(5).toNanos();

        assertThat(attempt("ada", "192.0.2.1")).isEqualTo(200);
    }

    @Test
    void areForgottenAfterASuccess() throws Exception {
        attempt("ada", "192.0.2.1");
        TestingAuthenticationToken ada = new TestingAuthenticationToken("ada", "", List.of());
        ada.setDetails(new WebAuthenticationDetails("192.0.2.1", null));

        attempts.onApplicationEvent(new InteractiveAuthenticationSuccessEvent(ada, getClass()));

        assertThat(attempt("ada", "192.0.2.1")).isEqualTo(200);
        assertThat(attempt("ada", "192.0.2.1")).isEqualTo(200);
    }

    @Test
    void areCountedForTheNameThatIsTried() throws Exception {
        exhaust();
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("mallory", ""));

        assertThat(attempt("ada", "192.0.2.1")).isEqualTo(429);
    }

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void areNotCountedForPages() throws Exception {
        exhaust();

        assertThat(send(new MockHttpServletRequest("GET", "/login"))).isEqualTo(200);
    }

    private void exhaust() throws Exception {
        for (int i = 0; i < 3; i++) {
            attempt("ada", "192.0.2.1");
        }
    }

    private int attempt(String person, String address) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/login");
        request.setServletPath("/login");
        request.setParameter("username", person);
        request.setRemoteAddr(address);
        return send(request);
    }

    private int send(MockHttpServletRequest request) throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        attempts.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
