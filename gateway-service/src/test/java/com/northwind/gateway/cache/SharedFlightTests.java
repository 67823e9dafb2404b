package com.northwind.gateway.cache;

import static com.northwind.gateway.cache.CachedDoor.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.northwind.gateway.cache.CachedDoor.Call;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

class SharedFlightTests {

    private final CachedDoor door = new CachedDoor();
    private final Sinks.Empty<Void> end = Sinks.empty();

    @Test
    void asksOnceForTwentyAtOnce() {
        door.service.body = untilEnd("shared");
        List<Call> calls = twenty();
        assertThat(door.service.asked).hasSize(1);

        end.tryEmitEmpty().orThrow();

        assertThat(calls).allMatch(Call::isAnswered).extracting(Call::body).containsOnly("shared");
        assertThat(door.service.asked).hasSize(1);
        assertThat(door.count("getInvoice", Outcome.HIT)).isEqualTo(19);
    }

    @Test
    void letsAnotherGoOnWhenTheFirstIsGone() {
        door.service.body = Flux.never();
        List<Call> calls = twenty();

        door.service.body = untilEnd("second");
        calls.getFirst().running().dispose();
        assertThat(door.service.asked).hasSize(2);
        end.tryEmitEmpty().orThrow();

        assertThat(calls.subList(1, 20))
                .allMatch(Call::isAnswered)
                .extracting(Call::body)
                .containsOnly("second");
        assertThat(door.service.asked).hasSize(2);
    }

    @Test
    void letsAnotherGoOnWhenTheFirstFails() {
        door.service.body = untilEnd("broken").concatWith(Flux.error(new IOException("reset")));
        List<Call> calls = twenty();

        door.service.body = FakeService.body("whole");
        end.tryEmitEmpty().orThrow();

        assertThat(calls.getFirst().response().isCommitted()).isFalse();
        assertThat(calls.subList(1, 20))
                .allMatch(Call::isAnswered)
                .extracting(Call::body)
                .containsOnly("whole");
        assertThat(door.service.asked).hasSize(2);
    }

    @Test
    void letsAllGoOnAsSoonAsItIsKnownThatNothingIsShared() {
        Sinks.Empty<Void> begin = Sinks.empty();
        door.service.head = response -> response.setStatusCode(HttpStatus.NOT_FOUND);
        door.service.delay = begin.asMono();
        door.service.body = Flux.never();
        twenty();
        assertThat(door.service.asked).hasSize(1);

        begin.tryEmitEmpty().orThrow();

        assertThat(door.service.asked).hasSize(20);
    }

    @Test
    void doesNotWaitForAnotherWithoutEnd() {
        CachedDoor hasty = new CachedDoor(Duration.ofMillis(10));
        hasty.service.body = Flux.never();
        hasty.ask(INVOICE);
        Call second = hasty.ask(INVOICE);
        hasty.service.body = FakeService.body("own");

        await().until(() -> second.isAnswered() || hasty.service.asked.size() == 2);
    }

    @Test
    void doesNotWaitForWhatWasAskedBeforeAChange() {
        door.service.body = untilEnd("old");
        Call first = door.ask(INVOICE);
        door.answers.forget(new ChangedItem("INVOICE#inv-1", "acme-homes"));
        door.service.body = FakeService.body("new");

        assertThat(door.ask(INVOICE).body()).isEqualTo("new");
        end.tryEmitEmpty().orThrow();
        assertThat(first.body()).isEqualTo("old");
        assertThat(door.ask(INVOICE).body()).isEqualTo("new");
        assertThat(door.service.asked).hasSize(2);
    }

    @Test
    void givesNobodyWhatWasOvertakenByAChange() {
        door.service.body = untilEnd("old");
        List<Call> calls = twenty();
        door.answers.forget(new ChangedItem("INVOICE#inv-1", null));
        door.service.body = FakeService.body("new");
        end.tryEmitEmpty().orThrow();

        assertThat(calls.getFirst().body()).isEqualTo("old");
        assertThat(calls.subList(1, 20)).extracting(Call::body).containsOnly("new");
    }

    private List<Call> twenty() {
        return IntStream.range(0, 20).mapToObj(_ -> door.ask(INVOICE)).toList();
    }

    private Flux<DataBuffer> untilEnd(String body) {
        return FakeService.body(body).concatWith(end.asMono().cast(DataBuffer.class));
    }
}
