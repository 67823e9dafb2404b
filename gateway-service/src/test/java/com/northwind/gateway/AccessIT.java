package com.northwind.gateway;

import static com.northwind.gateway.Door.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.testing.Contract;
import com.northwind.testing.TestIssuer;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class AccessIT {

    private static final String INVOICE = "/v1/invoices/inv-of-strangers";
    private static final Contract CONTRACT = Contract.of("openapi/invoices.yaml");

    @LocalServerPort
    int port;

    @LocalManagementPort
    int management;

    @AfterEach
    void nothingWasReached() {
        assertThat(Upstream.requests(INVOICE)).isEmpty();
    }

    @Test
    void refusesACallerWithoutToken() {
        HttpResponse<String> answer = new Door(port).send(INVOICE, UnaryOperator.identity());

        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        CONTRACT.matches("GET", "/v1/invoices/{id}", 401, answer.body());
    }

    @Test
    void refusesATokenThatIsOver() {
        assertRefused(TestIssuer.expired("partner-acme-homes"));
    }

    @Test
    void refusesATokenOfAnotherIssuer() {
        assertRefused(TestIssuer.token(
                claims -> claims.subject("p").claim("scope", "invoices:read").issuer("https://elsewhere.example")));
    }

    @Test
    void refusesATokenForAnotherAudience() {
        assertRefused(TestIssuer.token(
                claims -> claims.subject("p").claim("scope", "invoices:read").audience("elsewhere")));
    }

    @Test
    void refusesATokenWhoseSignatureIsNotItsOwn() {
        String other = TestIssuer.client("p", "nothing", Map.of());

        assertRefused(Door.TOKEN.substring(0, Door.TOKEN.lastIndexOf('.')) + other.substring(other.lastIndexOf('.')));
        assertRefused("nonsense");
    }

    @Test
    void refusesATokenWithoutTheScopeOfTheContract() {
        HttpResponse<String> answer = new Door(port)
                .get(INVOICE, TestIssuer.client("partner-acme-homes", "invoices:write", Map.of("partner", "p")));

        assertProblem(answer, 403, "forbidden");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer error=\"insufficient_scope\", scope=\"invoices:read\"");
        CONTRACT.matches("GET", "/v1/invoices/{id}", 403, answer.body());
    }

    @Test
    void knowsNothingThatNoContractKnows() {
        for (String path : new String[] {"/", "/v1/partners", "/v1/invoices/a/lines", "/graphql"}) {
            assertProblem(new Door(port).get(path), 404, "not-found");
        }
    }

    @Test
    void saysWhichMethodsThereAre() {
        HttpResponse<String> answer =
                new Door(port).send(INVOICE, request -> request.method("DELETE", HttpRequest.BodyPublishers.noBody()));

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow")).contains("GET,HEAD,OPTIONS");
    }

    @Test
    void saysToEverybodyWhatIsAllowed() {
        HttpResponse<String> answer = with("OPTIONS", "/v1/api-keys");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Allow")).contains("GET,HEAD,POST,OPTIONS");
        assertProblem(with("OPTIONS", "/v1/partners"), 404, "not-found");
    }

    @Test
    void letsTheContractOnlyBeRead() {
        assertThat(with("HEAD", "/openapi.yaml").statusCode()).isEqualTo(200);
        assertThat(with("HEAD", "/openapi.yaml").body()).isEmpty();
        assertProblem(with("PUT", "/openapi.yaml"), 405, "method-not-allowed");
    }

    @Test
    void keepsManagementOffThePublicPort() {
        assertProblem(new Door(port).get("/actuator/health"), 404, "not-found");
        assertThat(new Door(management)
                        .send("/actuator/health/readiness", UnaryOperator.identity())
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/",
                "/actuator/env",
                "/actuator/gateway/routes",
                "/actuator/gateway/refresh",
                "/actuator/prometheus",
                "/actuator/%67ateway/routes",
                "/%61ctuator/health",
                "/ACTUATOR/health",
                "/actuator%2fhealth",
                "/actuator%2Fgateway%2Froutes",
                "/actuator;x=y/health",
                "/actuator/health;x=y",
                "//actuator/health",
                "/./actuator/health",
                "/v1/../actuator/health",
                "/v1/%2e%2e/actuator/health",
                "/v1/%252e%252e/actuator/health",
                "/v1/..%2factuator/health",
                "/v1/..;/actuator/health",
                "/v1/actuator/health",
                "/actuator\\\\health"
            })
    void keepsManagementOffThePublicPortHoweverItIsWritten(String path) throws IOException {
        for (String method : new String[] {"GET", "POST"}) {
            assertThat(Wire.answer(
                            port,
                            method + " " + path
                                    + " HTTP/1.1\r\nHost: door\r\nContent-Length: 0\r\nAuthorization: Bearer "
                                    + Door.TOKEN + "\r\n\r\n"))
                    .containsPattern("^HTTP/1.1 (400|404)")
                    .contains("/problems/");
        }
        assertThat(Upstream.requests("/")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"env", "gateway", "gateway/routes", "heapdump", "loggers", "refresh", "shutdown", "metrics"})
    void showsNoMoreOnTheManagementPortThanIsNeeded(String endpoint) {
        assertThat(new Door(management).get("/actuator/" + endpoint).statusCode())
                .isEqualTo(404);
    }

    @Test
    void routesNothingOnTheManagementPort() {
        assertThat(new Door(management).get(INVOICE).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> with(String method, String path) {
        return new Door(port).send(path, request -> request.method(method, HttpRequest.BodyPublishers.noBody()));
    }

    private void assertRefused(String token) {
        HttpResponse<String> answer = new Door(port).get(INVOICE, token);

        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
    }
}
