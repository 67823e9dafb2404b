package com.northwind.gateway;

import static com.northwind.gateway.Door.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.testing.Contract;
import com.northwind.testing.TestIssuer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class PlanIT {

    private static final Contract CONTRACT = Contract.of("openapi/invoices.yaml");
    private static final String INVOICES = "/v2/invoices?period=2026-10";

    @LocalServerPort
    int port;

    private final String partner = "p-" + UUID.randomUUID();
    private final String token = TestIssuer.client("partner-" + partner, "invoices:read", Map.of("partner", partner));

    @Test
    void tellsInEveryAnswerWhatIsLeft() {
        Inside.knows(partner, Inside.plan(1, 3, 200, 4_000));

        HttpResponse<String> answer = get(INVOICES);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("RateLimit-Policy"))
                .singleElement()
                .asString()
                .matches("\"burst\";q=3;w=3, \"day\";q=200;w=86400, \"month\";q=4000;w=2[0-9]{6}");
        assertThat(answer.headers().allValues("RateLimit"))
                .singleElement()
                .asString()
                .matches("\"burst\";r=2;t=1, \"day\";r=199;t=[0-9]+, \"month\";r=3999;t=[0-9]+");
    }

    @Test
    void refusesWhatIsTooFast() {
        Inside.knows(partner, Inside.plan(1, 3, 200, 4_000));

        HttpResponse<String> refused = refused(INVOICES);

        assertProblem(refused, 429, "rate-exceeded");
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(refused.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"burst\";r=0;t=1");
        CONTRACT.matches("GET", "/v2/invoices", 429, refused.body());
    }

    @Test
    void refusesWhatIsTooMuchForADay() {
        Inside.knows(partner, Inside.plan(100, 100, 2, 4_000));

        HttpResponse<String> refused = refused(INVOICES);

        assertProblem(refused, 429, "quota-exceeded");
        assertThat(refused.headers().firstValue("RateLimit").orElseThrow()).contains("\"day\";r=0;");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(0L, 86_400L);
    }

    @Test
    void countsWhatWasReportedBefore() {
        Inside.knows(partner, Inside.plan(100, 100, 200, 4_000, 150));

        assertThat(get(INVOICES).headers().firstValue("RateLimit").orElseThrow())
                .contains("\"day\";r=49;", "\"month\";r=3849;");
    }

    @Test
    void holdsAnOperationToItsOwnRate() {
        Inside.knows(partner, Inside.plan(100, 100, 200, 4_000));

        assertProblem(refused("/v1/plan"), 429, "rate-exceeded");
        assertThat(get(INVOICES).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAPartnerThatNobodyKnows() {
        HttpResponse<String> answer = get(INVOICES);

        assertProblem(answer, 403, "unknown-partner");
        assertThat(answer.headers().firstValue("RateLimit")).isEmpty();
    }

    @Test
    void holdsPeopleToARateOfTheirOwn() {
        HttpResponse<String> answer =
                new Door(port).get("/v1/partners/acme-homes/usage", TestIssuer.user("ada", "admin"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("RateLimit-Policy")).contains("\"burst\";q=20;w=2");
    }

    @Test
    void leavesAPartnerAloneWhenAnotherIsTooFast() {
        Inside.knows(partner, Inside.plan(1, 3, 200, 4_000));

        List<Integer> others = IntStream.range(0, 40)
                .peek(i -> get(INVOICES))
                .mapToObj(i -> new Door(port).get(INVOICES).statusCode())
                .toList();

        assertThat(others).containsOnly(200);
    }

    private HttpResponse<String> refused(String path) {
        return IntStream.range(0, 200)
                .mapToObj(i -> get(path))
                .filter(answer -> answer.statusCode() != 200)
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> get(String path) {
        return new Door(port).get(path, token);
    }
}
