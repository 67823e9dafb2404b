package com.northwind.identity;

import static com.northwind.identity.Client.claims;
import static com.northwind.identity.Client.refreshToken;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The admin console opens to nobody who has only a password. */
class SecondFactorIT {

    @TempDir
    static Path data;

    private static RunningIdentity identity;

    private Client console;
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
        console = new Client("admin-console", identity.address());
        browser = new Browser(identity.address());
    }

    @AfterEach
    void close() {
        console.close();
        browser.close();
    }

    @Test
    void isAskedForAfterThePassword() {
        HttpResponse<String> response = passwordOnly("iris");

        assertThat(browser.location(response)).hasPath("/login").hasParameter("factor.type", "ott");
    }

    @Test
    void isAskedForHoweverTheQuestionIsPut() {
        browser.logIn("iris", RunningIdentity.PASSWORD);

        HttpResponse<String> twice = browser.open(console.authorization() + "&client_id=courier-app");
        HttpResponse<String> silent = browser.open(console.authorization() + "&prompt=none");

        assertThat(twice.headers().firstValue("Location").orElse("")).doesNotContain("code=");
        assertThat(silent.headers().firstValue("Location").orElse("")).doesNotContain("code=");
    }

    @Test
    void opensTheConsoleTogetherWithThePassword() throws IOException {
        passwordOnly("iris");
        askFor("iris");

        String token = Files.readString(file("iris")).strip();
        HttpResponse<String> opened = browser.submit("/login/ott", "/login/ott", Map.of("token", token));

        URI callback = browser.location(browser.follow(opened));
        HttpResponse<String> tokens = console.redeem(Client.code(callback));
        assertThat(claims(tokens, "access_token").required("groups").required(0).asString())
                .isEqualTo("admin");
        assertThat(console.refresh(refreshToken(tokens)).statusCode()).isEqualTo(200);
    }

    @Test
    void liesWhereOnlyThisUserMayRead() throws IOException {
        passwordOnly("nils");

        askFor("nils");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file("nils"))))
                .isEqualTo("rw-------");
    }

    @Test
    void isMadeForNobodyElse() {
        passwordOnly("ada");

        askFor("hana");

        assertThat(file("ada")).exists();
        assertThat(file("hana")).doesNotExist();
    }

    @Test
    void isNotMadeForStrangers() {
        askFor("emil");

        assertThat(file("emil")).doesNotExist();
    }

    private HttpResponse<String> passwordOnly(String person) {
        browser.open(console.authorization());
        return browser.follow(browser.logIn(person, RunningIdentity.PASSWORD));
    }

    private HttpResponse<String> askFor(String person) {
        return browser.submit("/login?factor.type=ott", "/ott/generate", Map.of("username", person));
    }

    private static Path file(String person) {
        return data.resolve("one-time-tokens").resolve(person);
    }
}
