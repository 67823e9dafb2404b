package com.northwind.web;

import com.northwind.security.CallerToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bearer tokens at the door of a servlet service: verified, turned into a caller, and refused with a problem beside the
 * {@code WWW-Authenticate} header of RFC 6750.
 */
public final class ProblemSecurity implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
    private final BearerTokenAccessDeniedHandler denial = new BearerTokenAccessDeniedHandler();
    private final JsonMapper json;

    ProblemSecurity(JsonMapper json) {
        this.json = json;
    }

    /** To be used as {@code http.oauth2ResourceServer(security::bearerTokens)}. */
    public void bearerTokens(OAuth2ResourceServerConfigurer<?> server) {
        server.jwt(jwt -> jwt.jwtAuthenticationConverter(CallerToken::new))
                .authenticationEntryPoint(this)
                .accessDeniedHandler(this)
                .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                    @Override
                    public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(failures());
                        return filter;
                    }
                });
    }

    /** Its default lets the failure of the issuer fall through, and what falls through is answered as 401. */
    private AuthenticationFailureHandler failures() {
        AuthenticationEntryPointFailureHandler handler = new AuthenticationEntryPointFailureHandler(this);
        handler.setRethrowAuthenticationServiceException(false);
        return handler;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            write(response, Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Please try again shortly"));
            return;
        }
        challenge.commence(request, response, failure);
        write(response, Problems.of(HttpStatus.UNAUTHORIZED, "unauthenticated", "A valid access token is needed"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        denial.handle(request, response, failure);
        write(response, Problems.of(HttpStatus.FORBIDDEN, "forbidden", "The access token does not allow this"));
    }

    private void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
