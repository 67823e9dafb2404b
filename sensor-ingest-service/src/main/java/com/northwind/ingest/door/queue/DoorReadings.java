package com.northwind.ingest.door.queue;

import com.northwind.ingest.contact.Contacts;
import com.northwind.ingest.door.Doors;
import com.northwind.ingest.door.Projection;
import com.northwind.ingest.door.ProjectionResult.NoSuchDoor;
import com.northwind.ingest.door.ProjectionResult.Projected;
import com.northwind.ingest.door.ProjectionResult.Stale;
import com.northwind.ingest.reading.Arrival;
import com.northwind.ingest.reading.DeadLetter;
import com.northwind.ingest.reading.DeadLetters;
import com.northwind.ingest.reading.Door;
import com.northwind.ingest.reading.QueueUnavailable;
import com.northwind.ingest.reading.Received;
import com.northwind.table.TableBusy;
import com.northwind.table.Throttling;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** The readings of one door, one after another: a door, an event, or a dead letter each. */
@Component
class DoorReadings {

    private static final Logger log = LoggerFactory.getLogger(DoorReadings.class);

    /** After so many failures that nobody else is to blame for, it is the reading. */
    private static final int PATIENCE = 5;

    private final Projection projection;
    private final Doors doors;
    private final Contacts contacts;
    private final DeadLetters deadLetters;
    private final Pace pace;
    private final Clock clock;
    private final MeterRegistry meters;
    private final ClockSkew skew;

    DoorReadings(
            Projection projection,
            Doors doors,
            Contacts contacts,
            DeadLetters deadLetters,
            Pace pace,
            Clock clock,
            MeterRegistry meters) {
        this.projection = projection;
        this.doors = doors;
        this.contacts = contacts;
        this.deadLetters = deadLetters;
        this.pace = pace;
        this.clock = clock;
        this.meters = meters;
        this.skew = new ClockSkew(meters);
    }

    /** Those that are done with for good. It stops at a failure, which the next reading would only find again. */
    List<Arrival> project(List<Arrival> ofOneDoor, BooleanSupplier late) {
        List<Arrival> done = new ArrayList<>();
        for (Arrival arrival : ofOneDoor) {
            if (late.getAsBoolean() || !settled(arrival)) {
                log.warn("readings stay in the queue count={}", ofOneDoor.size() - done.size());
                break;
            }
            done.add(arrival);
        }
        return done;
    }

    private boolean settled(Arrival arrival) {
        try {
            switch (arrival) {
                case Arrival.Invalid invalid ->
                    deadLetters.bury(new DeadLetter(invalid.body(), invalid.cause(), null, clock.instant(), null));
                case Arrival.Check check -> check(check);
                case Arrival.Silence silence -> contacts.endIfSilent(silence.check());
                case Arrival.Valid valid -> project(valid);
            }
            return true;
        } catch (RuntimeException failure) {
            log.warn("a reading cannot be projected cause={}", failure.toString());
            if (Throttling.is(failure)) {
                pace.slowDown();
            }
            return arrival instanceof Arrival.Valid valid
                    && isToBlame(valid, failure)
                    && buried(
                            valid, "cannot be projected: " + failure.getClass().getSimpleName());
        }
    }

    private void project(Arrival.Valid arrival) {
        Received received = arrival.received();
        switch (projection.project(received)) {
            case Projected() -> {
                meters.counter("northwind.readings.projected").increment();
                meters.timer("northwind.door.lag").record(Duration.between(received.receivedAt(), clock.instant()));
            }
            case Stale() -> meters.counter("northwind.readings.stale").increment();
            case NoSuchDoor(String cause) -> bury(arrival, cause);
        }
        if (received.reading().door() == Door.OPEN && received.reading().answer() == null) {
            meters.counter("northwind.doors.unexplained").increment();
        }
        skew.measure(received);
    }

    private void check(Arrival.Check arrival) {
        switch (projection.check(arrival.check())) {
            case LEFT_OPEN -> meters.counter("northwind.doors.left.open").increment();
            case DISAGREEMENT -> meters.counter("northwind.doors.disagreements").increment();
            case NOTHING -> {}
        }
    }

    /** What passes is nobody's fault, and what befalls every write is not this reading's. */
    private boolean isToBlame(Arrival.Valid arrival, RuntimeException failure) {
        boolean passes =
                switch (failure) {
                    case TableBusy _, QueueUnavailable _, SdkClientException _ -> true;
                    case AwsServiceException refusal -> Throttling.is(refusal) || refusal.statusCode() >= 500;
                    default -> false;
                };
        if (passes || arrival.receives() < PATIENCE) {
            return false;
        }
        try {
            doors.check();
            return true;
        } catch (RuntimeException everybody) {
            log.debug("no door can be written", everybody);
            return false;
        }
    }

    private boolean buried(Arrival.Valid arrival, String cause) {
        try {
            bury(arrival, cause);
            return true;
        } catch (QueueUnavailable away) {
            log.warn("a reading cannot be buried cause={}", away.toString());
            return false;
        }
    }

    private void bury(Arrival.Valid arrival, String cause) {
        Received received = arrival.received();
        deadLetters.bury(
                new DeadLetter(arrival.body(), cause, received.device(), received.receivedAt(), received.trace()));
    }
}
