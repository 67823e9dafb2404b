package com.northwind.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import com.northwind.security.CallerToken;
import com.northwind.testing.Contract;
import com.northwind.web.IdempotencyKey;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Calls of a partner's client, of the platform and of people, each answer held against its contract. */
public final class Calls {

    public static final RequestPostProcessor ACME = partner("acme-homes", "invoices:read invoices:write");
    public static final RequestPostProcessor DOOR = client("system", "system");

    private static final Contract PARTNERS = Contract.of("openapi/invoices.yaml");
    private static final Contract INTERNAL = Contract.of("openapi/internal.yaml");

    private final MockMvcTester http;

    Calls(MockMvcTester http) {
        this.http = http;
    }

    /**
     * Asks.
     *
     * @param path as the contract has it
     */
    public MvcTestResult get(String path, RequestPostProcessor caller, String uri) {
        return kept(HttpMethod.GET, path, http.get().uri(uri).with(caller).exchange());
    }

    public MvcTestResult delete(String path, RequestPostProcessor caller, Object... variables) {
        return kept(
                HttpMethod.DELETE,
                path,
                http.delete().uri(path, variables).with(caller).exchange());
    }

    public MvcTestResult post(String path, RequestPostProcessor caller, String body) {
        return kept(
                HttpMethod.POST,
                path,
                http.post()
                        .uri(path)
                        .with(caller)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .exchange());
    }

    public MvcTestResult post(String path, RequestPostProcessor caller, String key, String body) {
        return kept(
                HttpMethod.POST,
                path,
                http.post()
                        .uri(path)
                        .with(caller)
                        .header(IdempotencyKey.HEADER, key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .exchange());
    }

    /** The client {@code partner-<partner>}. */
    public static RequestPostProcessor partner(String partner, String scope) {
        return partner(partner, "partner-" + partner, scope);
    }

    public static RequestPostProcessor partner(String partner, String client, String scope) {
        return as(token(client).claim("partner", partner).claim("scope", scope));
    }

    /** A client that acts for no partner. */
    public static RequestPostProcessor client(String client, String scope) {
        return as(token(client).claim("scope", scope));
    }

    public static RequestPostProcessor person(String subject, String group) {
        return as(token(subject).claim("groups", List.of(group)));
    }

    public static void assertProblem(MvcTestResult answer, HttpStatus status, String slug) {
        assertThat(answer)
                .hasStatus(status)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/" + slug);
    }

    private static RequestPostProcessor as(Jwt.Builder token) {
        return authentication(new CallerToken(token.build()));
    }

    private static Jwt.Builder token(String subject) {
        return Jwt.withTokenValue("t").header("alg", "RS256").subject(subject);
    }

    private static MvcTestResult kept(HttpMethod method, String path, MvcTestResult answer) {
        Contract contract = path.startsWith("/internal/") ? INTERNAL : PARTNERS;
        try {
            contract.matches(
                    method.name(),
                    path,
                    answer.getResponse().getStatus(),
                    answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return answer;
    }
}
