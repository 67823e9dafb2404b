package com.northwind.deliveries.delivery.dynamodb;

import com.northwind.deliveries.delivery.ActResult;
import com.northwind.deliveries.delivery.ActResult.Done;
import com.northwind.deliveries.delivery.ActResult.NotPossible;
import com.northwind.deliveries.delivery.ActResult.Replayed;
import com.northwind.deliveries.delivery.ActResult.Senseless;
import com.northwind.deliveries.delivery.ActResult.Stale;
import com.northwind.deliveries.delivery.ActResult.Unknown;
import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.Obstacle;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What came of an act, as the ledger keeps it. */
record StoredResult(
        Outcome outcome,
        @Nullable Delivery delivery,
        @Nullable Obstacle obstacle,
        @Nullable String field,
        @Nullable String rule) {

    enum Outcome {
        DONE,
        STALE,
        NOT_POSSIBLE,
        UNKNOWN,
        SENSELESS
    }

    static StoredResult of(ActResult result) {
        return switch (result) {
            case Done(Delivery delivery) -> of(Outcome.DONE, delivery, null);
            case Replayed(Delivery delivery) -> of(Outcome.DONE, delivery, null);
            case Stale(Delivery current) -> of(Outcome.STALE, current, null);
            case NotPossible(Delivery current, Obstacle obstacle) -> of(Outcome.NOT_POSSIBLE, current, obstacle);
            case Unknown() -> of(Outcome.UNKNOWN, null, null);
            case Senseless(String field, String rule) -> new StoredResult(Outcome.SENSELESS, null, null, field, rule);
        };
    }

    private static StoredResult of(Outcome outcome, @Nullable Delivery delivery, @Nullable Obstacle obstacle) {
        return new StoredResult(outcome, delivery, obstacle, null, null);
    }

    /** What a repetition is answered. */
    ActResult repeated() {
        return switch (outcome) {
            case DONE -> new Replayed(Objects.requireNonNull(delivery));
            case STALE -> new Stale(Objects.requireNonNull(delivery));
            case NOT_POSSIBLE -> new NotPossible(Objects.requireNonNull(delivery), Objects.requireNonNull(obstacle));
            case UNKNOWN -> new Unknown();
            case SENSELESS -> new Senseless(Objects.requireNonNull(field), Objects.requireNonNull(rule));
        };
    }
}
