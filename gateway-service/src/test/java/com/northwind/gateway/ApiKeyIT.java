package com.northwind.gateway;

import static com.northwind.gateway.Door.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.northwind.testing.TestIssuer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
@ExtendWith(OutputCaptureExtension.class)
class ApiKeyIT {

    private static final String INVOICES = "/v2/invoices?period=2026-10";

    @LocalServerPort
    int port;

    @LocalManagementPort
    int management;

    private final String partner = "p-" + UUID.randomUUID();
    private final String client = "partner-" + partner;
    private final String token = TestIssuer.client(client, "invoices:read", Map.of("partner", partner));
    private final Key key = Key.random();

    @BeforeEach
    void know() {
        Inside.knows(partner, Inside.plan(1_000, 1_000, 10_000, 10_000));
        Inside.valid(key.id(), key.of(partner, client));
    }

    @Test
    void isNotNeeded() {
        assertThat(new Door(port).get(INVOICES, token).statusCode()).isEqualTo(200);
    }

    @Test
    void passesBesideTheTokenOfItsClient() {
        assertThat(get(key.text()).statusCode()).isEqualTo(200);
    }

    @Test
    void passesWhileAnotherIsValidToo() {
        Key next = Key.random();
        Inside.valid(next.id(), next.of(partner, client));

        assertThat(get(key.text()).statusCode()).isEqualTo(200);
        assertThat(get(next.text()).statusCode()).isEqualTo(200);
    }

    @Test
    void isRefusedWhenItIsMalformedOrUnknownOrAnothers() {
        Key unknown = Key.random();
        Key anothers = Key.random();
        Inside.valid(anothers.id(), anothers.of("bluekey", "partner-bluekey"));

        for (String wrong : new String[] {"", "nonsense", unknown.text(), anothers.text(), key.text() + "x"}) {
            assertProblem(get(wrong), 401, "invalid-api-key");
        }
    }

    @Test
    void isRefusedWhenTwoAreSent() {
        assertProblem(get(key.text() + "," + key.text()), 401, "invalid-api-key");
    }

    @Test
    void isRefusedToPeople() {
        HttpResponse<String> answer = new Door(port).send("/v1/partners/acme-homes/usage", request -> request.header(
                        "Authorization", "Bearer " + TestIssuer.user("ada", "admin"))
                .header("X-Api-Key", key.text()));

        assertProblem(answer, 401, "invalid-api-key");
    }

    @Test
    void endsSoonAfterItWasRevoked() {
        get(key.text());

        Inside.revoked(key.id());

        await().untilAsserted(() -> assertProblem(get(key.text()), 401, "invalid-api-key"));
    }

    @Test
    void isLookedUpSeldom() {
        IntStream.range(0, 20).forEach(i -> get(key.text()));

        assertThat(Inside.told("/internal/api-keys/" + key.id())).hasSizeLessThan(20);
    }

    @Test
    void isNeitherPassedOnNorLogged(CapturedOutput output) {
        get(key.text());

        assertThat(Upstream.requests("/v2/invoices").getLast().headers()).doesNotContainKey("X-api-key");
        assertThat(output.getAll()).doesNotContain(key.text(), key.text().substring(20));
    }

    @Test
    void isCounted() {
        get(key.text());

        assertThat(new Door(management).get("/actuator/prometheus", token).body())
                .contains("northwind_apikey_calls_total{key=\"%s\",outcome=\"valid\"} 1.0".formatted(key.id()));
    }

    @Test
    void isTriedOnlySoOften() {
        HttpResponse<String> refused = IntStream.range(0, 400)
                .mapToObj(i -> get(Key.random().text()))
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();

        assertProblem(refused, 429, "rate-exceeded");
        assertThat(refused.headers().firstValue("Retry-After")).contains("60");
    }

    private HttpResponse<String> get(String sent) {
        return new Door(port).send(INVOICES, request -> request.header("Authorization", "Bearer " + token)
                .header("X-Api-Key", sent));
    }

    private record Key(String id, String text) {

        static Key random() {
            String id = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
            return new Key(
                    id, "nwk_%s_%s".formatted(id, UUID.randomUUID().toString().replace("-", "")));
        }

        String of(String partner, String client) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return """
                        {"id": "%s", "partner": "%s", "client": "%s", "sha256": "%s"}
                        """.formatted(id, partner, client, HexFormat.of().formatHex(hash));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
