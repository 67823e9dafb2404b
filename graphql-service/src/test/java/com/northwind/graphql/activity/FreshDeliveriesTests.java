package com.northwind.graphql.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.northwind.graphql.delivery.DayOfDeliveries;
import com.northwind.graphql.delivery.Deliveries;
import com.northwind.graphql.delivery.Delivery;
import com.northwind.graphql.delivery.Recipient;
import com.northwind.graphql.failure.Refusal;
import com.northwind.graphql.paging.Page;
import com.northwind.table.CompartmentSize;
import com.northwind.table.Cursor;
import com.northwind.table.DeliveryStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class FreshDeliveriesTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<String> reads = new CopyOnWriteArrayList<>();
    private RuntimeException failure = new IllegalStateException("damaged");

    private final FreshDeliveries fresh = new FreshDeliveries(new Deliveries() {

        @Override
        public Mono<Delivery> find(String id) {
            return switch (id) {
                case "there" -> read(id).thenReturn(delivery(id));
                case "damaged" -> read(id).then(Mono.error(failure));
                default -> read(id).then(Mono.empty());
            };
        }

        @Override
        public Flux<Delivery> byIds(Collection<String> ids) {
            return Flux.fromIterable(ids).flatMap(this::find);
        }

        @Override
        public Mono<Page<Delivery>> ofDay(String courier, DayOfDeliveries day, int first, @Nullable Cursor after) {
            return Mono.error(new IllegalStateException("Nobody asks for this"));
        }
    });

    @Test
    void areReadOnceHoweverManyAsk() {
        List<CompletableFuture<@Nullable Delivery>> asked = List.of(ask("there"), ask("there"));

        assertThat(asked)
                .allSatisfy(one -> assertThat(one).succeedsWithin(PATIENCE).isEqualTo(delivery("there")));
        assertThat(reads).hasSizeLessThan(3);
    }

    @Test
    void areToldAlthoughOneThatIsAskedForBesideThemIsDamaged() {
        CompletableFuture<@Nullable Delivery> damaged = ask("damaged");
        CompletableFuture<@Nullable Delivery> there = ask("there");
        CompletableFuture<@Nullable Delivery> nowhere = ask("nowhere");

        assertThat(there).succeedsWithin(PATIENCE).isEqualTo(delivery("there"));
        assertThat(nowhere).succeedsWithin(PATIENCE).isNull();
        assertThat(catchThrowable(damaged::join)).hasCause(failure);
    }

    @Test
    void areNotAskedForOneByOneWhileTheTableIsAway() {
        failure = Refusal.unavailable(new IllegalStateException("away"));

        assertThat(catchThrowable(ask("damaged")::join)).hasCause(failure);
        assertThat(reads).containsExactly("damaged");
    }

    private CompletableFuture<@Nullable Delivery> ask(String id) {
        return fresh.find(id).toFuture();
    }

    private Mono<Void> read(String id) {
        return Mono.fromRunnable(() -> reads.add(id));
    }

    private static Delivery delivery(String id) {
        return new Delivery(
                id,
                DeliveryStatus.SCHEDULED,
                "riverside",
                null,
                "ada",
                new Recipient("Rosa", "4b"),
                CompartmentSize.SMALL,
                LocalDate.parse("2026-11-20"),
                null,
                null,
                null,
                null,
                1,
                Instant.parse("2026-11-20T12:00:00Z"));
    }
}
