package com.northwind.gateway;

import static com.northwind.gateway.Door.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
@ExtendWith(OutputCaptureExtension.class)
class RoutingIT {

    @LocalServerPort
    int port;

    @Test
    void passesTheCallersOwnTokenOn() {
        HttpResponse<String> answer = new Door(port).get("/v2/invoices?period=2026-10&limit=7");

        assertThat(answer.statusCode()).isEqualTo(200);
        Upstream.Request passed = Upstream.requests("/v2/invoices?").getLast();
        assertThat(passed.uri()).isEqualTo("/v2/invoices?period=2026-10&limit=7");
        assertThat(passed.header("Authorization")).isEqualTo("Bearer " + Door.TOKEN);
    }

    @Test
    void asksForTheHeadAlone() {
        HttpResponse<String> answer = new Door(port)
                .send("/v2/invoices/head", request -> request.method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .header("Authorization", "Bearer " + Door.TOKEN));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(Upstream.requests("/v2/invoices/head").getLast().method()).isEqualTo("HEAD");
    }

    /** An earlier server read no more from such a connection: the third request waited for ever. */
    @Test
    void servesOnWhoAsksBeforeTheAnswerIsThere() throws IOException {
        String slow = "GET /v1/usage HTTP/1.1\r\nHost: door\r\nAuthorization: Bearer " + Door.TOKEN + "\r\n\r\n";
        String quick = "GET /v1/nothing HTTP/1.1\r\nHost: door\r\n\r\n";
        try (Wire wire = new Wire(port)) {
            wire.send(slow + quick);
            assertThat(wire.answer()).startsWith("HTTP/1.1 200");
            assertThat(wire.answer()).startsWith("HTTP/1.1 404");

            assertThat(wire.send(quick).answer()).startsWith("HTTP/1.1 404");
        }
    }

    @Test
    void passesTheRequestIdOn() {
        HttpResponse<String> answer = named("/v2/invoices/named", "a-partners-own-id");

        assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("a-partners-own-id");
        assertThat(Upstream.requests("/v2/invoices/named").getLast().header("X-request-id"))
                .isEqualTo("a-partners-own-id");
    }

    @Test
    void makesAnIdForARequestWhoseIdIsOdd() {
        HttpResponse<String> answer = named("/v2/invoices/odd", "<script>");

        String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(id).matches("[0-9a-f-]{36}");
        assertThat(Upstream.requests("/v2/invoices/odd").getLast().header("X-request-id"))
                .isEqualTo(id);
    }

    @Test
    void passesNobodysClaimsOn() {
        new Door(port).send("/v2/invoices/claims", request -> request.header("Authorization", "Bearer " + Door.TOKEN)
                .header("X-Forwarded-For", "10.0.0.1")
                .header("Forwarded", "for=10.0.0.1")
                .header("X-Partner", "bluekey")
                .header("Cookie", "session=1"));

        assertThat(Upstream.requests("/v2/invoices/claims").getLast().headers())
                .doesNotContainKeys("X-forwarded-for", "Forwarded", "X-partner", "Cookie", "X-forwarded-host");
    }

    @Test
    void leavesTheProblemsOfServicesAsTheyAre() {
        HttpResponse<String> answer = new Door(port).get(Upstream.UNKNOWN);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"type\": \"/problems/unknown-invoice\"}");
    }

    @Test
    void asksOnceMoreWhenAServiceHangsUp() {
        HttpResponse<String> answer = new Door(port).get(Upstream.RUDE);

        assertProblem(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(Upstream.requests(Upstream.RUDE)).hasSize(2);
    }

    @Test
    void hardensEveryAnswer() {
        for (String path : new String[] {"/v2/invoices/inv-1", "/nowhere", "/openapi.yaml"}) {
            assertThat(new Door(port).get(path).headers().map())
                    .containsKeys(
                            "x-content-type-options",
                            "x-frame-options",
                            "content-security-policy",
                            "referrer-policy",
                            "cache-control");
        }
    }

    @Test
    void showsTheContractToEverybody() {
        HttpResponse<String> answer = new Door(port).send("/openapi.yaml", UnaryOperator.identity());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/yaml");
        assertThat(answer.body()).startsWith("openapi: 3.1.0");
    }

    @Test
    void showsPeopleAPageWithoutAScript() {
        HttpResponse<String> answer = new Door(port).send("/reference", UnaryOperator.identity());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'; style-src 'sha256-");
        assertThat(answer.body()).startsWith("<!doctype html>");
    }

    @Test
    void writesOneLineForARequest(CapturedOutput output) {
        int length = named("/v2/invoices/logged", "find-me").body().length();

        await().until(() -> output.getOut().contains("\"requestId\":\"find-me\""));
        assertThat(output.getOut().lines().filter(line -> line.contains("find-me")))
                .singleElement()
                .asString()
                .contains("\"caller\":\"partner-acme-homes\"", "\"route\":\"/v2/invoices/{id}\"", "\"status\":200")
                .contains("\"ip\":\"127.0.0.1\"", "\"responseLength\":" + length, "\"latency\":")
                .contains("\"partner\":\"acme-homes\"", "\"operation\":\"getInvoice\"", "\"cache\":")
                .containsPattern("\"upstream\":\\d+")
                .doesNotContain("logged", Door.TOKEN);
    }

    private HttpResponse<String> named(String path, String id) {
        return new Door(port).send(path, request -> request.header("Authorization", "Bearer " + Door.TOKEN)
                .header("X-Request-Id", id));
    }
}
