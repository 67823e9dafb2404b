package com.northwind.identity;

import static com.northwind.identity.Client.claims;
import static com.northwind.identity.Client.json;
import static com.northwind.identity.Client.refreshToken;
import static com.northwind.identity.RunningIdentity.DEMO_SECRET;
import static com.northwind.identity.RunningIdentity.SYSTEM_SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The issuer as machines and libraries meet it. */
class IdentityIT {

    @TempDir
    static Path data;

    private static RunningIdentity identity;

    @BeforeAll
    static void start() {
        identity = RunningIdentity.start(data);
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @Test
    void describesItself() {
        try (Browser browser = new Browser(identity.address())) {
            JsonNode description = json(browser.get("/.well-known/openid-configuration"));

            assertThat(description.required("issuer").asString()).isEqualTo("http://localhost:8086");
            assertThat(description.required("grant_types_supported").valueStream())
                    .extracting(JsonNode::asString)
                    .containsExactlyInAnyOrder("authorization_code", "client_credentials", "refresh_token");
            assertThat(description
                            .required("token_endpoint_auth_methods_supported")
                            .valueStream())
                    .extracting(JsonNode::asString)
                    .containsExactlyInAnyOrder("client_secret_basic", "client_secret_post", "none");
        }
    }

    @Test
    void showsOnlyThePublicHalfOfItsKey() {
        try (Browser browser = new Browser(identity.address())) {
            JsonNode key = json(browser.get("/oauth2/jwks")).required("keys").required(0);

            assertThat(key.required("alg").asString()).isEqualTo("RS256");
            assertThat(key.has("d")).isFalse();
        }
    }

    @Test
    void givesAPartnerATokenThatNamesThePartner() {
        HttpResponse<String> response = machine("partner-acme-homes", DEMO_SECRET, "invoices:read");

        JsonNode claims = claims(response, "access_token");
        assertThat(claims.required("iss").asString()).isEqualTo("http://localhost:8086");
        assertThat(claims.required("sub").asString()).isEqualTo("partner-acme-homes");
        assertThat(claims.required("aud").asString()).isEqualTo("northwind");
        assertThat(claims.required("client_id").asString()).isEqualTo("partner-acme-homes");
        assertThat(claims.required("scope").asString()).isEqualTo("invoices:read");
        assertThat(claims.required("partner").asString()).isEqualTo("acme-homes");
        assertThat(claims.required("groups").required(0).asString()).isEqualTo("partner");
        assertThat(claims.required("exp").asLong() - claims.required("iat").asLong())
                .isEqualTo(3600);
    }

    @Test
    void givesALockerATokenThatNamesTheLocker() {
        HttpResponse<String> response = machine("device-harbour-b", DEMO_SECRET, "readings:write");

        JsonNode claims = claims(response, "access_token");
        assertThat(claims.required("device").asString()).isEqualTo("harbour-b");
        assertThat(claims.has("partner")).isFalse();
        assertThat(claims.required("groups").isEmpty()).isTrue();
    }

    @Test
    void givesThePlatformItsOwnToken() {
        HttpResponse<String> response = machine("system", SYSTEM_SECRET, "system");

        assertThat(claims(response, "access_token").required("scope").asString())
                .isEqualTo("system");
    }

    @Test
    void givesAMachineThatNamesNoScopeAllItHas() {
        HttpResponse<String> response = machine("partner-bluekey", DEMO_SECRET, "");

        assertThat(claims(response, "access_token").required("scope").asString().split(" "))
                .containsExactlyInAnyOrder("invoices:read", "invoices:write");
    }

    @Test
    void refusesAWrongSecret() {
        HttpResponse<String> response = machine("system", DEMO_SECRET, "system");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(json(response).required("error").asString()).isEqualTo("invalid_client");
    }

    @Test
    void refusesAnAppThatClaimsToBeAMachine() {
        assertThat(machine("courier-app", DEMO_SECRET, "openid").statusCode()).isEqualTo(401);
    }

    @Test
    void refusesAScopeOfSomebodyElse() {
        HttpResponse<String> response = machine("partner-bluekey", DEMO_SECRET, "system");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).required("error").asString()).isEqualTo("invalid_scope");
    }

    @Test
    void keepsItsKeyAndItsLoginsAcrossARestart(@TempDir Path own) {
        String key;
        String refreshToken;
        try (RunningIdentity first = RunningIdentity.start(own);
                Client app = new Client("courier-app", first.address());
                Browser browser = new Browser(first.address())) {
            key = browser.get("/oauth2/jwks").body();
            refreshToken = refreshToken(app.redeem(app.codeFor("ada")));
        }
        try (RunningIdentity second = RunningIdentity.start(own);
                Client app = new Client("courier-app", second.address());
                Browser browser = new Browser(second.address())) {

            assertThat(browser.get("/oauth2/jwks").body()).isEqualTo(key);
            assertThat(app.refresh(refreshToken).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void answersForItsHealthOnTheManagementPortOnly() {
        try (Browser inside = new Browser(identity.managementAddress());
                Browser outside = new Browser(identity.address())) {

            assertThat(inside.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
            assertThat(inside.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
            assertThat(inside.get("/actuator/prometheus").statusCode()).isEqualTo(200);
            assertThat(outside.get("/actuator/health").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void refusesEverythingElseWithAProblem() {
        try (Browser browser = new Browser(identity.address())) {
            HttpResponse<String> response = browser.get("/internals");

            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(json(response).required("type").asString()).isEqualTo("/problems/unauthorized");
        }
    }

    private static HttpResponse<String> machine(String client, String secret, String scope) {
        try (Client machine = new Client(client, identity.address())) {
            return machine.asMachine(secret, scope);
        }
    }
}
