package com.northwind.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Software that was written for the first version of the contract gets the answers of then, and is told until when. */
@WithPlatform
class FirstVersionIT {

    private final Http http = Http.plain();
    private final Platform platform;
    private final String token;
    private final String period = Cast.lastMonth(Clock.systemUTC()).toString();

    FirstVersionIT(RunningPlatform running) {
        this.platform = running.platform();
        this.token = new Access(platform).tokenOf(Cast.PARTNER);
    }

    @Test
    void listsInvoicesInItsOldShape() {
        Http.Answer answer = get("/v1/invoices?period=%s&first=5".formatted(period));

        JsonNode invoice = answer.json().path("items").path(0);
        assertThat(Json.text(invoice, "period")).isEqualTo(period);
        assertThat(Json.text(invoice, "status")).isIn("ISSUED", "PAID");
        assertThat(answer.json().has("nextCursor")).isTrue();
        isDeprecated(answer);
    }

    @Test
    void showsAnInvoiceInItsOldShape() {
        String id = new Partner(platform.rest(), token).invoices(period).getFirst();

        Http.Answer answer = get("/v1/invoices/" + id);

        assertThat(Json.text(answer.json(), "status")).isIn("ISSUED", "PAID");
        assertThat(answer.json().path("lines")).isNotEmpty();
        assertThat(answer.json().has("dueOn")).isFalse();
        isDeprecated(answer);
    }

    private Http.Answer get(String path) {
        return http.get(platform.rest().resolve(path), token).must(200, "The gateway, asked for " + path + ",");
    }

    private static void isDeprecated(Http.Answer answer) {
        assertThat(answer.header("Deprecation"))
                .hasValueSatisfying(since -> assertThat(since).startsWith("@"));
        assertThat(answer.header("Sunset"))
                .hasValueSatisfying(end -> assertThat(end).endsWith(" GMT"));
        assertThat(answer.header("Link"))
                .hasValueSatisfying(successor -> assertThat(successor).contains("/v2/invoices", "successor-version"));
    }
}
