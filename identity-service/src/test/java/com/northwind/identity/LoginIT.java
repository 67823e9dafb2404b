package com.northwind.identity;

import static com.northwind.identity.Client.VERIFIER;
import static com.northwind.identity.Client.claims;
import static com.northwind.identity.Client.json;
import static com.northwind.identity.Client.refreshToken;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A person logs in to an app, with a browser and a password. */
class LoginIT {

    @TempDir
    static Path data;

    private static RunningIdentity identity;

    private Client app;
    private Browser browser;

    @BeforeAll
    static void start() {
        identity = RunningIdentity.start(data);
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @BeforeEach
    void open() {
        app = new Client("courier-app", identity.address());
        browser = new Browser(identity.address());
    }

    @AfterEach
    void close() {
        app.close();
        browser.close();
    }

    @Test
    void leadsFromTheFormToAToken() {
        HttpResponse<String> response = app.redeem(app.codeFor("ada"));

        JsonNode claims = claims(response, "access_token");
        assertThat(claims.required("sub").asString()).isEqualTo("ada");
        assertThat(claims.required("aud").asString()).isEqualTo("northwind");
        assertThat(claims.required("client_id").asString()).isEqualTo("courier-app");
        assertThat(claims.required("groups").required(0).asString()).isEqualTo("courier");
        assertThat(claims(response, "id_token").required("aud").asString()).isEqualTo("courier-app");
    }

    @Test
    void opensTheUserInfo() {
        String token =
                json(app.redeem(app.codeFor("mona"))).required("access_token").asString();

        HttpResponse<String> info =
                browser.send(browser.request("/userinfo").header("Authorization", "Bearer " + token));

        assertThat(json(info).required("sub").asString()).isEqualTo("mona");
    }

    @Test
    void needsTheRightPassword() {
        HttpResponse<String> response = browser.logIn("ben", "a wrong one");

        assertThat(browser.location(response)).hasPath("/login").hasQuery("error");
        assertThat(browser.location(browser.open(app.authorization()))).hasPath("/login");
    }

    @Test
    void tellsAGuesserToWait() {
        for (int attempt = 0; attempt < 10; attempt++) {
            assertThat(browser.logIn("gus", "guess " + attempt).statusCode()).isEqualTo(302);
        }

        HttpResponse<String> response = browser.logIn("gus", RunningIdentity.PASSWORD);

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).contains("300");
        assertThat(json(response).required("type").asString()).isEqualTo("/problems/too-many-requests");
    }

    @Test
    void isFreeToThoseWhoKnowThePassword() {
        for (int attempt = 0; attempt < 12; attempt++) {
            assertThat(browser.logIn("emil", RunningIdentity.PASSWORD).statusCode())
                    .isEqualTo(302);
        }
    }

    @Test
    void needsAChallenge() {
        browser.logIn("cleo", RunningIdentity.PASSWORD);

        HttpResponse<String> none = browser.open(app.authorization().replaceAll("&code_challenge.*", ""));
        HttpResponse<String> plain = browser.open(app.authorization().replace("S256", "plain"));

        assertThat(browser.location(none).getQuery())
                .contains("error=invalid_request")
                .doesNotContain("code=");
        assertThat(browser.location(plain).getQuery())
                .contains("error=invalid_request")
                .doesNotContain("code=");
    }

    @Test
    void sendsNobodyToAStrangersAddress() {
        String stranger = app.authorization().replace("127.0.0.1", "evil.example");

        assertThat(browser.open(stranger).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesAnotherVerifier() {
        HttpResponse<String> response = app.redeem(app.codeFor("dora"), VERIFIER.replace('d', 'e'));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).required("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void refusesACodeThatWasUsedAndEndsWhatCameOfIt() {
        String code = app.codeFor("dora");
        String refreshToken = refreshToken(app.redeem(code));

        assertThat(app.redeem(code).statusCode()).isEqualTo(400);
        assertThat(app.refresh(refreshToken).statusCode()).isEqualTo(400);
    }

    @Test
    void opensTheExplorerToDevelopersAlone() {
        try (Client explorer = new Client("graph-explorer", identity.address())) {
            assertThat(explorer.redeem(explorer.codeFor("max")).statusCode()).isEqualTo(200);
            assertThat(explorer.redeem(explorer.codeFor("ada")).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void endsInTheBrowserWithALogout() {
        browser.open(app.authorization());
        String code = Client.code(browser.location(browser.follow(browser.logIn("fay", RunningIdentity.PASSWORD))));
        String idToken = json(app.redeem(code)).required("id_token").asString();

        HttpResponse<String> response = browser.open(
                "/connect/logout?post_logout_redirect_uri=http://127.0.0.1:8765/&id_token_hint=" + idToken);

        assertThat(browser.location(response)).hasToString("http://127.0.0.1:8765/");
        assertThat(browser.location(browser.open(app.authorization()))).hasPath("/login");
    }
}
