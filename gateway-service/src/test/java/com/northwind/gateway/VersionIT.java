package com.northwind.gateway;

import static com.northwind.gateway.Door.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.testing.Contract;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The first version of invoices, before a service that only knows the second. */
@GatewayTest
class VersionIT {

    private static final Contract CONTRACT = Contract.of("openapi/invoices.yaml");

    @LocalServerPort
    int port;

    @BeforeEach
    void nothingWasAskedYet() {
        Upstream.forget();
    }

    @Test
    void answersAPageAsItAlwaysWas() {
        HttpResponse<String> answer = new Door(port).get("/v1/invoices?first=7&after=abc&period=2026-10");

        assertThat(answer.statusCode()).isEqualTo(200);
        CONTRACT.matches("GET", "/v1/invoices", 200, answer.body());
        assertThat(answer.body())
                .contains("\"nextCursor\":\"abc\"", "\"status\":\"ISSUED\"")
                .doesNotContain("OVERDUE", "dueOn", "data", "page");
        assertThat(Upstream.requests("/"))
                .extracting(Upstream.Request::uri)
                .containsExactly("/v2/invoices?limit=7&cursor=abc&period=2026-10");
    }

    @Test
    void answersAnInvoiceAsItAlwaysWas() {
        HttpResponse<String> answer = new Door(port).get("/v1/invoices/inv-1");

        assertThat(answer.statusCode()).isEqualTo(200);
        CONTRACT.matches("GET", "/v1/invoices/{id}", 200, answer.body());
        assertThat(answer.headers().firstValueAsLong("Content-Length"))
                .hasValue(answer.body().length());
    }

    @Test
    void saysThatNothingChangedInTheOldShapeEither() {
        String state = new Door(port)
                .get("/v1/invoices/inv-1")
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        HttpResponse<String> again = new Door(port)
                .send("/v1/invoices/inv-1", request -> request.header("Authorization", "Bearer " + Door.TOKEN)
                        .header("If-None-Match", state));

        assertThat(state).isNotEqualTo(Upstream.STATE);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void doesNotTellTheLengthOfTheOtherShapeToWhoAsksForTheHead() {
        HttpResponse<String> answer = new Door(port)
                .send("/v1/invoices/inv-1", request -> request.method("HEAD", BodyPublishers.noBody())
                        .header("Authorization", "Bearer " + Door.TOKEN));

        assertThat(answer.statusCode()).isEqualTo(200);
        String old =
                String.valueOf(new Door(port).get("/v1/invoices/inv-1").body().length());
        assertThat(answer.headers().allValues("Content-Length")).isIn(List.of(), List.of(old));
    }

    @Test
    void leavesProblemsAsTheyAre() {
        HttpResponse<String> answer = new Door(port).get("/v1/invoices/unknown");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"type\": \"/problems/unknown-invoice\"}");
    }

    @Test
    void saysThatAnAnswerIsGarbage() {
        HttpResponse<String> answer = new Door(port).get("/v1/invoices/garbage");

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void saysHowLongAnOldVersionIsThere() {
        for (String path : new String[] {"/v1/invoices/inv-1", "/v1/invoices/unknown", "/v1/invoices/INV-1"}) {
            assertThat(new Door(port).get(path).headers().map())
                    .containsEntry("Deprecation", List.of("@1795478400"))
                    .containsEntry("Sunset", List.of("Wed, 24 Nov 2027 00:00:00 GMT"))
                    .containsEntry(
                            "Link", List.of("<%s>; rel=\"successor-version\"".formatted(path.replace("v1", "v2"))));
        }
        assertThat(new Door(port).get("/v2/invoices/inv-1").headers().map())
                .doesNotContainKeys("deprecation", "sunset");
    }

    @Test
    void saysItAlsoToWhomItRefuses() {
        HttpResponse<String> answer = new Door(port).send("/v1/invoices?period=2026-10", request -> request);

        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.headers().firstValue("Deprecation")).contains("@1795478400");
        assertThat(answer.headers().firstValue("Link")).contains("</v2/invoices>; rel=\"successor-version\"");
    }
}
