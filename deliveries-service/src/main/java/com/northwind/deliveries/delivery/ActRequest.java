package com.northwind.deliveries.delivery;

import com.northwind.deliveries.delivery.DeliveryAct.Assign;
import com.northwind.deliveries.delivery.DeliveryAct.Collect;
import com.northwind.deliveries.delivery.DeliveryAct.Deliver;
import com.northwind.deliveries.delivery.DeliveryAct.Fail;
import com.northwind.deliveries.delivery.DeliveryAct.Reserve;
import com.northwind.deliveries.delivery.DeliveryAct.Return;
import com.northwind.deliveries.delivery.DeliveryAct.TakeOut;
import com.northwind.web.ledger.Act;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says what they do with a delivery.
 *
 * @param subject who, as the issuer vouches for it
 * @param key names this one act
 * @param expectedRevision what they saw; null to do it to whatever is there
 * @param actedAt when they did it, by a clock of theirs; null for now
 */
public record ActRequest(
        DeliveryId delivery,
        String subject,
        String key,
        @Nullable Long expectedRevision,
        @Nullable Instant actedAt,
        DeliveryAct act) {

    private static final Duration PLAUSIBLE = Duration.ofDays(3);

    /** Whether the delivery is theirs to act on. That an admin is one, and a locker itself, was verified before. */
    boolean concerns(Delivery found) {
        return switch (act) {
            case TakeOut _, Reserve _, Deliver _, Fail _, Return _ -> found.isCarriedBy(new Courier(subject));
            case Collect _, Assign _ -> true;
        };
    }

    /** When it was done: as they say, unless that cannot be. */
    Instant done(Instant now) {
        if (actedAt == null || actedAt.isAfter(now) || actedAt.isBefore(now.minus(PLAUSIBLE))) {
            return now;
        }
        return actedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * What is asked for, however often it is told. When it was done is no part of that: an act that was told at once and
     * not answered is told again out of an outbox, and only then with its time.
     */
    Act inLedger() {
        String what =
                switch (act) {
                    case TakeOut() -> "take out";
                    case Reserve reserve -> "reserve in %s for %s".formatted(reserve.locker(), reserve.size());
                    case Deliver deliver ->
                        "deliver, photo %s, signature %s"
                                .formatted(
                                        deliver.photo() == null
                                                ? null
                                                : deliver.photo().value(),
                                        deliver.signature() == null
                                                ? null
                                                : deliver.signature().value());
                    case Fail(Failure failure) -> "fail for %s, %s".formatted(failure.reason(), failure.note());
                    case Return() -> "return";
                    case Collect() -> "collect";
                    case Assign(Courier courier) -> "assign to " + courier.subject();
                };
        return new Act(subject, key, "%s at %s: %s".formatted(delivery, expectedRevision, what));
    }
}
