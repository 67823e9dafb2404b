package com.northwind.graphql.activity;

import com.northwind.graphql.delivery.Delivery;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One subscription to a delivery. The stream tells only that it changed; what it has become is read, and so is whether it
 * is still the caller's to see: if not, the subscription ends. The revision that was shown last decides what is news.
 */
final class DeliverySession {

    /** Empty when the delivery is no longer to be seen. */
    private final Mono<Optional<Delivery>> now;

    private final LiveMeters meters;
    private final boolean resumes;
    private boolean expectsMore;
    private boolean degraded;
    private long shown;

    /**
     * Prepares a session.
     *
     * @param now the delivery as it is; empty if it is not the caller's to see
     * @param after where to resume; null to start with a snapshot
     */
    DeliverySession(String id, Mono<Delivery> now, @Nullable String after, LiveMeters meters) {
        OptionalLong seen = after == null ? OptionalLong.empty() : DeliveryCursor.revision(after, id);
        this.now = now.map(Optional::of).defaultIfEmpty(Optional.empty());
        this.meters = meters;
        this.resumes = seen.isPresent();
        this.expectsMore = after != null;
        this.shown = seen.orElse(0);
    }

    Flux<DeliveryActivity> run(Watcher watcher) {
        boolean live = watcher.hub().isLive();
        return now.map(delivery -> delivery.map(it -> resumes && live ? changed(it) : show(it, !live)))
                .flux()
                .concatWith(watcher.told().concatMap(this::news, 1))
                .takeWhile(Optional::isPresent)
                .flatMapIterable(Optional::orElseThrow)
                .doOnNext(_ -> meters.told());
    }

    /** Nothing at all where there is nothing to look at; an empty answer ends the subscription. */
    private Mono<Optional<List<DeliveryActivity>>> news(Told told) {
        return switch (told) {
            case Told.Entry(LiveEntry.OfDelivery entry) when entry.revision() > shown -> look(this::changed);
            case Told.Entry _ -> Mono.empty();
            case Told.Whole whole ->
                look(delivery -> whole.degraded() && degraded ? changed(delivery) : show(delivery, whole.degraded()));
            case Told.Behind _ -> look(this::changed);
        };
    }

    private Mono<Optional<List<DeliveryActivity>>> look(Function<Delivery, List<DeliveryActivity>> telling) {
        return now.retryWhen(Session.again()).map(delivery -> delivery.map(telling));
    }

    private List<DeliveryActivity> changed(Delivery delivery) {
        if (delivery.revision() <= shown) {
            return List.of();
        }
        shown = delivery.revision();
        expectsMore = true;
        return List.of(new DeliveryChanged(DeliveryCursor.of(delivery), delivery));
    }

    private List<DeliveryActivity> show(Delivery delivery, boolean isDegraded) {
        if (expectsMore) {
            meters.reset(isDegraded ? "lost" : "back");
        }
        DeliverySnapshot snapshot =
                new DeliverySnapshot(DeliveryCursor.of(delivery), expectsMore, isDegraded, delivery);
        shown = delivery.revision();
        degraded = isDegraded;
        expectsMore = true;
        return List.of(snapshot);
    }
}
