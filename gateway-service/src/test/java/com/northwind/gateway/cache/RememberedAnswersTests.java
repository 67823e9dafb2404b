package com.northwind.gateway.cache;

import static com.northwind.gateway.cache.CachedDoor.INVOICE;
import static com.northwind.gateway.cache.CachedDoor.LIST;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import reactor.core.publisher.Mono;

class RememberedAnswersTests {

    private final CachedDoor door = new CachedDoor();

    @Test
    void answersFromMemory() {
        door.get(LIST);
        door.nanos.addAndGet(Duration.ofSeconds(7).toNanos());
        MockServerHttpResponse again = door.get(LIST);

        assertThat(door.service.asked).hasSize(1);
        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(again.getBodyAsString().block()).isEqualTo("{\"items\":[]}");
        assertThat(again.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_JSON);
        assertThat(again.getHeaders().getContentLength()).isEqualTo(12);
        assertThat(again.getHeaders().getFirst(HttpHeaders.AGE)).isEqualTo("7");
        assertThat(door.count("listInvoices", Outcome.MISS)).isEqualTo(1);
        assertThat(door.count("listInvoices", Outcome.HIT)).isEqualTo(1);
    }

    @Test
    void namesTheStateAndLetsTheCallersOwnCacheAskForIt() {
        for (MockServerHttpResponse answer : List.of(door.get(LIST), door.get(LIST))) {
            assertThat(answer.getHeaders().getETag()).matches("\"[\\w-]{22}\"");
            assertThat(answer.getHeaders().getCacheControl()).isEqualTo("private, no-cache");
            assertThat(answer.getHeaders().getVary()).containsExactly("Accept", "Accept-Language");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "*"})
    void saysWhenTheCallerHasTheNewestState(String condition) {
        String state = String.valueOf(door.get(LIST).getHeaders().getETag());
        MockServerHttpResponse again =
                door.get(LIST, request -> request.header(HttpHeaders.IF_NONE_MATCH, condition.formatted(state)));

        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.NOT_MODIFIED);
        assertThat(again.getHeaders().getETag()).isEqualTo(state);
        assertThat(again.getBodyAsString().block()).isEmpty();
        assertThat(door.count("listInvoices", Outcome.REVALIDATED)).isEqualTo(1);
    }

    @Test
    void saysSoAlsoWhenItHadToAsk() {
        String state = String.valueOf(door.get(LIST).getHeaders().getETag());
        door.answers.lost();
        MockServerHttpResponse again = door.get(LIST, request -> request.ifNoneMatch(state));

        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.NOT_MODIFIED);
        assertThat(again.getHeaders().getContentLength()).isEqualTo(-1);
        assertThat(again.getBodyAsString().block()).isEmpty();
        assertThat(door.service.asked.getLast().getHeaders().getIfNoneMatch()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\"", "nonsense", ","})
    void answersWhoHasAnotherState(String condition) {
        door.get(LIST);

        assertThat(door.get(LIST, request -> request.header(HttpHeaders.IF_NONE_MATCH, condition))
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    @Test
    void givesNothingToAnotherPartner() {
        door.get(INVOICE);
        door.service.body = FakeService.body("of-another");

        assertThat(door.get(INVOICE, "bluekey", UnaryOperator.identity())
                        .getBodyAsString()
                        .block())
                .isEqualTo("of-another");
        assertThat(door.service.asked).hasSize(2);
    }

    @Test
    void doesNotMindTheOrderOfParametersOrTheirEncoding() {
        door.get("/v2/invoices?period=2026-10&limit=5");
        door.get("/v2/invoices?limit=5&period=2026%2D10");
        door.get("/v2/invoices?limit=6&period=2026-10");

        assertThat(door.service.asked).hasSize(2);
    }

    @Test
    void keepsRepresentationsApart() {
        door.get(LIST, request -> request.accept(MediaType.APPLICATION_JSON));
        door.get(LIST, request -> request.accept(MediaType.APPLICATION_XML));

        assertThat(door.service.asked).hasSize(2);
    }

    @Test
    void asksForWhatCanBeKept() {
        door.get(LIST, request -> request.header(HttpHeaders.ACCEPT_ENCODING, "gzip"));

        assertThat(door.service.asked.getFirst().getHeaders().headerNames())
                .doesNotContain(HttpHeaders.ACCEPT_ENCODING);
    }

    @Test
    void passesWhatIsTooLargeAsItComes() {
        String half = "x".repeat(60);
        door.service.body = FakeService.body(half, half, "end");
        door.get(LIST);
        MockServerHttpResponse again = door.get(LIST);

        assertThat(door.service.asked).hasSize(2);
        assertThat(again.getBodyAsString().block()).isEqualTo(half + half + "end");
        assertThat(again.getHeaders().getETag()).isNull();
        assertThat(door.count("listInvoices", Outcome.BYPASS)).isEqualTo(2);
    }

    @Test
    void doesNotWaitForTheEndOfWhatIsSaidToBeTooLarge() {
        door.service.head = response -> response.getHeaders().setContentLength(101);
        door.service.body = FakeService.body("begun").concatWith(Mono.never());
        CachedDoor.Call call = door.ask(LIST);

        assertThat(call.response().isCommitted()).isTrue();
        assertThat(call.isAnswered()).isFalse();
    }

    @Test
    void keepsNoProblems() {
        door.service.head = response -> response.setStatusCode(HttpStatus.NOT_FOUND);
        door.get(INVOICE);

        assertThat(door.get(INVOICE).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(door.service.asked).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Cache-Control    | max-age=60, no-store, must-revalidate",
                "Cache-Control    | private=\"X-Name, Y\"",
                "Cache-Control    | NO-CACHE",
                "Cache-Control    | max-age=0",
                "Content-Encoding | gzip",
                "Set-Cookie       | a=b",
                "Vary             | *",
                "Vary             | Accept, X-Mood"
            })
    void keepsNothingThatIsForOneRequestAlone(String name, String value) {
        door.service.head = response -> response.getHeaders().add(name, value);
        door.get(LIST);
        door.get(LIST);

        assertThat(door.service.asked).hasSize(2);
    }

    @Test
    void asksAgainAtTheEndOfTheContractsLifetime() {
        door.get(LIST);
        door.nanos.addAndGet(Duration.ofSeconds(301).toNanos());
        door.get(LIST);

        assertThat(door.service.asked).hasSize(2);
    }

    @Test
    void believesAServiceThatSaysLess() {
        door.service.head = response -> response.getHeaders().setCacheControl("max-age=10");
        door.get(LIST);
        door.nanos.addAndGet(Duration.ofSeconds(11).toNanos());
        door.get(LIST);

        assertThat(door.service.asked).hasSize(2);
    }

    @Test
    void remembersNothingThatTheContractDoesNotCallCacheable() {
        door.get("/v1/plan");
        door.get("/v1/plan");

        assertThat(door.service.asked).hasSize(2);
    }
}
