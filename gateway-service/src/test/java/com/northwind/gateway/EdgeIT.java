package com.northwind.gateway;

import static com.northwind.gateway.Door.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The gateway behind a proxy that it trusts, for pages of one origin. */
@GatewayTest
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(
        properties = {
            "northwind.addresses.proxies=127.0.0.1",
            "northwind.addresses.denied=192.0.2.0/24,2001:db8:bad::/48",
            "northwind.addresses.rate=1",
            "northwind.addresses.burst=20",
            "northwind.cors.origins=https://console.example"
        })
class EdgeIT {

    private static final String INVOICE = "/v1/invoices/inv-1";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7", "198.51.100.1, 192.0.2.7", "2001:db8:bad::1"})
    void refusesAnAddressThatIsDenied(String address) {
        assertProblem(from(address, INVOICE), 403, "address-refused");
    }

    @Test
    void refusesAnAddressThatAsksTooOften() {
        HttpResponse<String> refused = IntStream.range(0, 1_000)
                .mapToObj(i ->
                        new Door(port).send("/nowhere", request -> request.header("X-Forwarded-For", "198.51.100.2")))
                .filter(answer -> answer.statusCode() != 404)
                .findFirst()
                .orElseThrow();

        assertProblem(refused, 429, "rate-exceeded");
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(from("198.51.100.3", INVOICE).statusCode()).isEqualTo(200);
    }

    @Test
    void logsTheAddressBehindTheProxy(CapturedOutput output) {
        from("198.51.100.4", INVOICE);

        await().until(() -> output.getOut().contains("\"ip\":\"198.51.100.4\""));
    }

    @Test
    void answersAPreflightBeforeAnybodyIsAskedForAToken() {
        HttpResponse<String> answer = preflight("https://console.example", "POST");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("https://console.example");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
                .contains("GET", "POST", "DELETE");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
                .containsIgnoringCase("authorization")
                .containsIgnoringCase("idempotency-key");
        assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-credentials");
        assertThat(Upstream.requests("/v1/api-keys")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example",
                "http://console.example",
                "https://console.example:8443",
                "https://console.example.elsewhere.example",
                "https://CONSOLE.example",
                "null"
            })
    void refusesAnyOtherOrigin(String origin) {
        HttpResponse<String> preflight = preflight(origin, "POST");
        HttpResponse<String> call = of(origin);

        assertProblem(preflight, 403, "origin-refused");
        assertProblem(call, 403, "origin-refused");
        assertThat(call.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void letsPagesReadWhatTheContractSays() {
        HttpResponse<String> answer = of("https://console.example");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Access-Control-Allow-Origin"))
                .containsExactly("https://console.example");
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
                .contains(
                        "RateLimit",
                        "RateLimit-Policy",
                        "Retry-After",
                        "ETag",
                        "X-Request-Id",
                        "Deprecation",
                        "Sunset");
        assertThat(answer.headers().allValues("Vary")).contains("Origin");
    }

    @Test
    void saysThatAnswersDifferByOriginToThoseWithoutOneToo() {
        assertThat(from("198.51.100.5", INVOICE).headers().allValues("Vary")).contains("Origin");
    }

    private HttpResponse<String> from(String address, String path) {
        return new Door(port).send(path, request -> request.header("Authorization", "Bearer " + Door.TOKEN)
                .header("X-Forwarded-For", address));
    }

    private HttpResponse<String> of(String origin) {
        return new Door(port).send(INVOICE, request -> request.header("Authorization", "Bearer " + Door.TOKEN)
                .header("X-Forwarded-For", "198.51.100.6")
                .header("Origin", origin));
    }

    private HttpResponse<String> preflight(String origin, String method) {
        return new Door(port).send("/v1/api-keys", request -> request.header("Origin", origin)
                .header("X-Forwarded-For", "198.51.100.7")
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", "authorization,idempotency-key,content-type")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    }
}
