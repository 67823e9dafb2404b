package com.northwind.ingest.door.dynamodb;

import com.northwind.ingest.door.Doors;
import com.northwind.ingest.door.Finding;
import com.northwind.ingest.reading.Door;
import com.northwind.ingest.reading.DoorCheck;
import com.northwind.ingest.reading.Reading;
import com.northwind.ingest.reading.Received;
import com.northwind.table.Condition;
import com.northwind.table.Disagreement;
import com.northwind.table.DoorEventItem;
import com.northwind.table.DoorItem;
import com.northwind.table.DoorState;
import com.northwind.table.ItemType;
import com.northwind.table.Occupancy;
import com.northwind.table.SingleTable;
import com.northwind.table.Stamp;
import com.northwind.table.TableBusy;
import com.northwind.table.Transaction;
import com.northwind.table.WriteRefused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Door and event in one transaction, so that no door is without its history. */
@Repository
class DynamoDbDoors implements Doors {

    private static final Logger log = LoggerFactory.getLogger(DynamoDbDoors.class);
    private static final int ATTEMPTS = 5;
    private static final Received NOTHING = new Received(
            new Reading(new UUID(0, 0), "none", "00", Door.CLOSED, null, 0, Instant.EPOCH, null),
            Instant.EPOCH,
            "none",
            null);

    private final DynamoDbClient table;
    private final Clock clock;

    DynamoDbDoors(DynamoDbClient table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public boolean write(String building, Received received) {
        Instant now = clock.instant();
        DoorItem door = door(building, received, now);
        DoorEventItem event = DoorEvents.reading(building, received, now);
        try {
            commit(new Transaction().put(door, newer(received)).put(event, Condition.absent()));
            return true;
        } catch (WriteRefused refused) {
            if (refused.type() == ItemType.DOOR_EVENT) {
                return replace(door, newer(received));
            }
            keep(event);
            return false;
        }
    }

    /** The history has this of another reading of the door and sequence already, but this one is what counts. */
    private boolean replace(DoorItem door, Condition newer) {
        try {
            commit(new Transaction().put(door, newer));
            return true;
        } catch (WriteRefused older) {
            return false;
        }
    }

    @Override
    public Finding look(String building, DoorCheck check) {
        Map<String, AttributeValue> stored = table.getItem(request -> request.tableName(SingleTable.NAME)
                        .key(DoorItem.key(building, check.locker(), check.compartment())
                                .toMap())
                        .consistentRead(true))
                .item();
        if (stored.isEmpty() || !isBy(DoorItem.of(stored), check)) {
            return Finding.NOTHING;
        }
        DoorItem door = DoorItem.of(stored);
        return switch (door.state()) {
            case OPEN -> leaveOpen(door, check);
            case CLOSED -> compare(door);
            case FORCED, LEFT_OPEN -> Finding.NOTHING;
        };
    }

    private static boolean isBy(DoorItem door, DoorCheck check) {
        return door.sequence() == check.sequence() && check.readingId().equals(door.reading());
    }

    /** The reading stays what it was; what is new is ours, so the times are too. */
    private Finding leaveOpen(DoorItem door, DoorCheck check) {
        DoorItem left = door.leftOpen(clock.instant());
        Condition open = Condition.openBy(check.sequence(), check.readingId());
        try {
            commit(new Transaction().put(left, open).put(DoorEvents.leftOpen(left), Condition.absent()));
            return Finding.LEFT_OPEN;
        } catch (WriteRefused refused) {
            boolean known = refused.type() == ItemType.DOOR_EVENT;
            return known && replace(left, open) ? Finding.LEFT_OPEN : Finding.NOTHING;
        }
    }

    private Finding compare(DoorItem door) {
        Occupancy believed = DynamoDbCompartments.occupancy(table, door.building(), door.locker(), door.compartment());
        return Disagreement.between(believed, door.state(), door.occupied()) != null
                        && keep(DoorEvents.disagreement(door, believed, clock.instant()))
                ? Finding.DISAGREEMENT
                : Finding.NOTHING;
    }

    private static Condition newer(Received received) {
        Reading reading = received.reading();
        return Condition.newerThanStored(reading.sequence(), reading.readingId().toString());
    }

    /** A write that is always refused, by the way that every other goes. */
    @Override
    public void check() {
        try {
            commit(new Transaction().put(door("none", NOTHING, clock.instant()), Condition.unchangedSince(-1)));
        } catch (WriteRefused asItShould) {
            log.trace("the table answers", asItShould);
        }
    }

    /** Two readings of one door at the same moment are common, and over in milliseconds. */
    private void commit(Transaction transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.commit(table);
                return;
            } catch (TableBusy busy) {
                if (attempt == ATTEMPTS) {
                    throw busy;
                }
                LockSupport.parkNanos(
                        Duration.ofMillis(ThreadLocalRandom.current().nextLong(2, 10L << attempt))
                                .toNanos());
            }
        }
    }

    /** Answers whether the history did not have it yet. */
    private boolean keep(DoorEventItem event) {
        try {
            table.putItem(Condition.absent().request(event));
            return true;
        } catch (ConditionalCheckFailedException repeated) {
            return false;
        }
    }

    /** The revision of a door is its sequence: both grow with every change, and nobody has to read the old one. */
    private static DoorItem door(String building, Received received, Instant now) {
        Reading reading = received.reading();
        return new DoorItem(
                building,
                reading.locker(),
                reading.compartment(),
                DoorState.valueOf(reading.door().name()),
                reading.occupied(),
                reading.sequence(),
                reading.readingId().toString(),
                reading.measuredAt(),
                received.receivedAt(),
                new Stamp(reading.sequence(), now, received.trace()));
    }
}
