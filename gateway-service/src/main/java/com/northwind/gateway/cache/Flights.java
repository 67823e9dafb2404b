package com.northwind.gateway.cache;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** The answers that are being fetched, so that of equal requests at once only one reaches the service. */
final class Flights {

    private final Map<AnswerKey, Flight> underWay = new ConcurrentHashMap<>();

    /** A seat in the flight that fetches the answer: its only leader's, or one that waits. Nobody waits for an old moment. */
    Seat join(AnswerKey key, long moment) {
        Flight mine = new Flight(key, moment);
        Flight flight = underWay.merge(key, mine, (there, late) -> there.moment == moment ? there : late);
        return new Seat(flight, flight == mine);
    }

    record Seat(Flight flight, boolean leads) {}

    /** One answer that is being fetched. It lands once; what is said later is not heard. */
    final class Flight {

        private final Sinks.One<Landing> landing = Sinks.one();
        private final AnswerKey key;
        private final long moment;

        private Flight(AnswerKey key, long moment) {
            this.key = key;
            this.moment = moment;
        }

        long moment() {
            return moment;
        }

        Mono<Landing> landing() {
            return landing.asMono();
        }

        void land(Landing outcome) {
            underWay.remove(key, this);
            landing.tryEmitValue(outcome);
        }
    }
}
