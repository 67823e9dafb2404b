package com.northwind.identity;

import static com.northwind.identity.Client.claims;
import static com.northwind.identity.Client.json;
import static com.northwind.identity.Client.refreshToken;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An app without a secret stays logged in, and a thief does not. */
class RefreshIT {

    @TempDir
    static Path data;

    private static RunningIdentity identity;

    private Client app;
    private String first;

    @BeforeAll
    static void start() {
        identity = RunningIdentity.start(data);
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @BeforeEach
    void logIn() {
        app = new Client("courier-app", identity.address());
        first = refreshToken(app.redeem(app.codeFor("ada")));
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void rotatesRefreshTokens() {
        HttpResponse<String> response = app.refresh(first);

        assertThat(refreshToken(response)).isNotEqualTo(first);
        assertThat(claims(response, "access_token").required("sub").asString()).isEqualTo("ada");
    }

    @Test
    void answersAgainWhenAnAnswerGotLost() {
        String second = refreshToken(app.refresh(first));

        assertThat(refreshToken(app.refresh(first))).isEqualTo(second);
        assertThat(app.refresh(second).statusCode()).isEqualTo(200);
    }

    @Test
    void survivesTwoRefreshesAtOnce() throws Exception {
        List<Future<HttpResponse<String>>> both;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            both = threads.invokeAll(List.of(() -> app.refresh(first), () -> app.refresh(first)));
        }

        assertThat(refreshToken(both.getFirst().get()))
                .isEqualTo(refreshToken(both.getLast().get()));
    }

    @Test
    void endsTheFamilyWhenASpentTokenComesBack() {
        String second = refreshToken(app.refresh(first));
        String third = refreshToken(app.refresh(second));

        assertThat(app.refresh(first).statusCode()).isEqualTo(400);
        assertThat(json(app.refresh(third)).required("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void leavesOtherFamiliesAlone() {
        String other = refreshToken(app.redeem(app.codeFor("ada")));
        app.refresh(refreshToken(app.refresh(first)));

        app.refresh(first);

        assertThat(app.refresh(other).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesARefreshTokenOfAnotherApp() {
        try (Client console = new Client("web-console", identity.address())) {
            assertThat(console.refresh(first).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void endsWhenTheAppRevokesIt() {
        assertThat(app.revoke(first).statusCode()).isEqualTo(200);
        assertThat(app.refresh(first).statusCode()).isEqualTo(400);
    }
}
