package com.northwind.graphql.act.client;

import static com.northwind.graphql.act.client.Neighbour.ID;
import static com.northwind.graphql.act.client.Neighbour.MARKED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.northwind.graphql.act.DeliveryMarked;
import com.northwind.graphql.act.MarkDeliveredInput;
import com.northwind.graphql.act.MarkDeliveredResult;
import com.northwind.graphql.failure.ErrorCode;
import com.northwind.graphql.failure.Refusal;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A neighbour in trouble: no act is lost, none is done twice, and the caller hears in time. */
class LostNeighbourTests {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Neighbour neighbour = new Neighbour();
    private final DeliveryClient client = neighbour.client();

    @AfterEach
    void stop() {
        neighbour.close();
    }

    @Test
    void answersWhatWasDoneAlthoughTheAnswerWasLost() {
        Set<String> done = ConcurrentHashMap.newKeySet();
        AtomicInteger effects = new AtomicInteger();
        neighbour.does(exchange -> {
            boolean first = done.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            if (first) {
                effects.incrementAndGet();
                exchange.close();
                return;
            }
            exchange.getResponseHeaders().set("Idempotency-Replayed", "true");
            Neighbour.write(exchange, 200, MARKED);
        });

        assertThat(mark("key-1")).isInstanceOfSatisfying(DeliveryMarked.class, marked -> assertThat(marked.replayed())
                .isTrue());
        assertThat(effects).hasValue(1);
    }

    @Test
    void asksAgainWhenTheAnswerBreaksOff() {
        first(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, MARKED.length());
            exchange.getResponseBody().write(MARKED.substring(0, 40).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            throw new IOException("the process is gone");
        });

        assertThat(mark("key-1")).isInstanceOf(DeliveryMarked.class);
        assertThat(neighbour.requests).hasSize(2);
    }

    @Test
    void waitsForTheSameActThatIsStillUnderWay() {
        first(exchange -> Neighbour.write(exchange, 409, "{\"type\": \"/problems/in-progress\", \"status\": 409}"));

        assertThat(mark("key-1")).isInstanceOf(DeliveryMarked.class);
    }

    @Test
    void doesNotWaitForANeighbourThatIsSilent() {
        neighbour.isSilent();
        DeliveryClient hasty = neighbour.hastyClient();
        long start = System.nanoTime();

        assertThat(refusal(hasty, "key-1").code()).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);
        assertThat(neighbour.requests).hasSizeBetween(2, 3);
    }

    @Test
    void saysThatANeighbourIsAway() {
        neighbour.close();

        Refusal refusal = refusal("key-1");

        assertThat(refusal.code()).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(refusal.retryAfter()).isBetween(Duration.ofSeconds(1), LIMIT);
    }

    @Test
    void passesOnWhenToTryAgain() {
        neighbour.does(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "3");
            Neighbour.write(exchange, 503, "{\"type\": \"/problems/unavailable\", \"status\": 503}");
        });

        assertThat(refusal("key-1").retryAfter()).isEqualTo(Duration.ofSeconds(3));

        neighbour.does(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "900");
            Neighbour.write(exchange, 503, "{}");
        });

        assertThat(refusal("key-2").retryAfter()).isEqualTo(LIMIT);
    }

    @Test
    void leavesANeighbourInTroubleAlone() {
        neighbour.answers(503, "{}");
        for (int i = 0; i < 12; i++) {
            refusal("key-" + i);
        }
        int asked = neighbour.requests.size();

        assertThat(refusal("key-last").retryAfter()).isEqualTo(Duration.ofSeconds(2));
        assertThat(neighbour.requests).hasSize(asked);
    }

    @Test
    void leavesANeighbourAloneWhoseFaultIsUnknown() {
        neighbour.answers(500, "{}");
        for (int i = 0; i < 12; i++) {
            refusal("key-" + i);
        }
        int asked = neighbour.requests.size();

        assertThat(refusal("key-last").retryAfter()).isEqualTo(Duration.ofSeconds(2));
        assertThat(neighbour.requests).hasSize(asked);
    }

    @Test
    void asksAgainWhateverIsTheNeighboursFault() {
        first(exchange -> Neighbour.write(exchange, 500, "{\"type\": \"/problems/internal\", \"status\": 500}"));

        assertThat(mark("key-1")).isInstanceOf(DeliveryMarked.class);
        assertThat(neighbour.requests).hasSize(2);
    }

    @Test
    void asksASickNeighbourNotThriceAsMuch() {
        RetryBudget budget = new RetryBudget();
        int retries = 0;
        for (int i = 0; i < 1_000; i++) {
            budget.earn();
            retries += budget.spend() ? 1 : 0;
        }

        assertThat(retries).isBetween(200, 220);
    }

    @Test
    void triesNothingAgainThatWasRefused() {
        assertThat(codeOf(400, "invalid-request")).isEqualTo(ErrorCode.BAD_REQUEST);
        assertThat(codeOf(404, "unknown-delivery")).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(codeOf(422, "idempotency-key-reused")).isEqualTo(ErrorCode.IDEMPOTENCY_KEY_REUSED);
        assertThat(codeOf(401, "unauthenticated")).isEqualTo(ErrorCode.UNAUTHENTICATED);
        assertThat(codeOf(403, "forbidden")).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(neighbour.requests).hasSize(5);
    }

    /** Asked again it would be answered the same for ever. */
    @Test
    void takesNoRefusalItDoesNotKnowForAPassingOne() {
        assertThat(failure(409, "another-conflict")).isInstanceOf(IllegalStateException.class);
        assertThat(failure(422, "another-misfit")).isInstanceOf(IllegalStateException.class);
        assertThat(neighbour.requests).hasSize(2);
    }

    @Test
    void namesWhatDoesNotFit() {
        neighbour.refuses(400, "invalid-request", ", \"errors\": [{\"field\": \"note\", \"rule\": \"too long\"}]");

        assertThat(refusal("key-1").argument()).isEqualTo("note");
    }

    @Test
    void isNotConfusedByAnErrorThatIsNoProblem() {
        neighbour.answers(502, "<html>Bad gateway</html>");

        assertThat(refusal("key-1").code()).isEqualTo(ErrorCode.UNAVAILABLE);
    }

    /** The first request meets trouble, the next ones are answered. */
    private void first(Neighbour.Answer trouble) {
        AtomicInteger asked = new AtomicInteger();
        neighbour.does((HttpExchange exchange) -> {
            if (asked.getAndIncrement() == 0) {
                trouble.to(exchange);
            } else {
                Neighbour.write(exchange, 200, MARKED);
            }
        });
    }

    private Throwable failure(int status, String problem) {
        neighbour.refuses(status, problem, "");
        return catchThrowable(() -> mark("key-1"));
    }

    private ErrorCode codeOf(int status, String problem) {
        neighbour.refuses(status, problem, "");
        return refusal("key-1").code();
    }

    private Refusal refusal(String key) {
        return refusal(client, key);
    }

    private static Refusal refusal(DeliveryClient of, String key) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> mark(of, key))
                .actual();
    }

    private MarkDeliveredResult mark(String key) {
        return mark(client, key);
    }

    private static MarkDeliveredResult mark(DeliveryClient of, String key) {
        return Objects.requireNonNull(of.markDelivered(new MarkDeliveredInput(ID, key, null, null, null, null), "token")
                .block(Duration.ofSeconds(30)));
    }
}
