package com.northwind.graphql.activity;

import com.northwind.graphql.delivery.Deliveries;
import com.northwind.graphql.delivery.Delivery;
import com.northwind.graphql.failure.Passing;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Deliveries as they are now. What is asked for within a moment is read together, and once however many ask. */
@Component
class FreshDeliveries {

    private static final Duration MOMENT = Duration.ofMillis(5);

    /** So many at once when they cannot be read together. */
    private static final int ALONE = 8;

    private final Deliveries deliveries;
    private Map<String, Sinks.One<Optional<Delivery>>> wanted = new HashMap<>();

    FreshDeliveries(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** Empty if there is none. */
    Mono<Delivery> find(String id) {
        return Mono.defer(() -> want(id)).flatMap(Mono::justOrEmpty);
    }

    private synchronized Mono<Optional<Delivery>> want(String id) {
        if (wanted.isEmpty()) {
            Mono.delay(MOMENT).subscribe(_ -> read(taken()));
        }
        return wanted.computeIfAbsent(id, _ -> Sinks.one()).asMono();
    }

    private synchronized Map<String, Sinks.One<Optional<Delivery>>> taken() {
        Map<String, Sinks.One<Optional<Delivery>>> taken = wanted;
        wanted = new HashMap<>();
        return taken;
    }

    private void read(Map<String, Sinks.One<Optional<Delivery>>> taken) {
        deliveries
                .byIds(taken.keySet())
                .collectMap(Delivery::id)
                .subscribe(
                        found -> taken.forEach((id, asked) -> asked.tryEmitValue(Optional.ofNullable(found.get(id)))),
                        failure -> failed(taken, failure));
    }

    private void failed(Map<String, Sinks.One<Optional<Delivery>>> taken, Throwable failure) {
        if (Passing.is(failure)) {
            taken.values().forEach(asked -> asked.tryEmitError(failure));
        } else {
            Flux.fromIterable(taken.entrySet())
                    .flatMap(one -> alone(one.getKey(), one.getValue()), ALONE)
                    .subscribe();
        }
    }

    /** One that cannot be read keeps nobody from the others. */
    private Mono<Optional<Delivery>> alone(String id, Sinks.One<Optional<Delivery>> asked) {
        return deliveries
                .find(id)
                .singleOptional()
                .doOnNext(asked::tryEmitValue)
                .doOnError(asked::tryEmitError)
                .onErrorComplete();
    }
}
