package com.northwind.ingest.door.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.northwind.ingest.door.Finding;
import com.northwind.ingest.door.Twin;
import com.northwind.ingest.reading.Door;
import com.northwind.ingest.reading.DoorCheck;
import com.northwind.ingest.reading.Reading;
import com.northwind.ingest.reading.Received;
import com.northwind.table.CompartmentItem;
import com.northwind.table.CompartmentSize;
import com.northwind.table.Condition;
import com.northwind.table.DoorEventItem;
import com.northwind.table.DoorItem;
import com.northwind.table.DoorState;
import com.northwind.table.Occupancy;
import com.northwind.table.Query;
import com.northwind.table.SingleTable;
import com.northwind.table.Stamp;
import com.northwind.testing.LocalAws;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@ExtendWith(LocalAws.class)
class DynamoDbDoorsIT {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final int READINGS = 12;

    private final DynamoDbClient table = DynamoDbClient.create();
    private final DynamoDbDoors doors = new DynamoDbDoors(table, Clock.fixed(NOON, ZoneOffset.UTC));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void everyOrderAndRepetitionOfReadingsEndsInTheSameDoor(long seed) {
        Random random = new Random(seed);
        String locker = "shuffled-" + UUID.randomUUID();
        List<Received> history = IntStream.rangeClosed(1, READINGS)
                .mapToObj(sequence -> received(locker, sequence, NOON.minusSeconds(sequence)))
                .toList();
        List<Received> arrivals = new ArrayList<>(history);
        random.ints(READINGS, 0, READINGS).forEach(i -> arrivals.add(history.get(i)));
        Collections.shuffle(arrivals, random);

        long changes = arrivals.stream()
                .gather(Gatherers.mapConcurrent(1 + random.nextInt(4), it -> doors.write("shuffles", it)))
                .filter(projected -> projected)
                .count();

        assertThat(changes).isBetween(1L, (long) READINGS);
        assertThat(door("shuffles", locker))
                .returns((long) READINGS, DoorItem::sequence)
                .returns(NOON, DoorItem::receivedAt);
        assertThat(table.query(Query.lockerHistory(locker, Query.MAX_PAGE).request())
                        .items())
                .hasSize(READINGS);
    }

    @Test
    void aWrongClockNeitherDoublesNorMovesAnEvent() {
        String locker = "clocks-" + UUID.randomUUID();
        doors.write("clocks", received(locker, 2, NOON.minusSeconds(1)));
        doors.write("clocks", received(locker, 1, Instant.EPOCH));
        doors.write("clocks", received(locker, 3, Instant.parse("2100-01-01T00:00:00Z")));
        doors.write("clocks", received(locker, 2, Instant.parse("2001-01-01T00:00:00Z")));

        assertThat(table.query(Query.lockerHistory(locker, Query.MAX_PAGE).request())
                        .items())
                .map(DoorEventItem::of)
                .extracting(DoorEventItem::sequence, DoorEventItem::happenedAt, DoorEventItem::measuredAt)
                .containsExactly(
                        tuple(3L, NOON, Instant.parse("2100-01-01T00:00:00Z")),
                        tuple(1L, NOON, Instant.EPOCH),
                        tuple(2L, NOON.minusSeconds(1), NOON.minusSeconds(1)));
        assertThat(door("clocks", locker)).returns(3L, DoorItem::sequence);
    }

    /** Of each sequence two readings that contradict each other, every other time of the same moment. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void contradictingReadingsEndInTheSameDoor(long seed) {
        Random random = new Random(seed);
        String locker = "contradicted-" + UUID.randomUUID();
        List<Received> arrivals = new ArrayList<>();
        for (int sequence = 1; sequence <= READINGS; sequence++) {
            Instant then = NOON.minusSeconds(sequence * 2L);
            arrivals.add(received(locker, Door.OPEN, sequence, then));
            arrivals.add(received(locker, Door.CLOSED, sequence, then.plusSeconds(random.nextInt(2))));
        }
        List<Reading> readings = arrivals.stream().map(Received::reading).toList();
        random.ints(READINGS, 0, READINGS).forEach(i -> arrivals.add(arrivals.get(i)));
        Collections.shuffle(arrivals, random);

        long changes = arrivals.stream()
                .gather(Gatherers.mapConcurrent(1 + random.nextInt(4), it -> doors.write("shuffles", it)))
                .filter(projected -> projected)
                .count();

        Reading newest = Objects.requireNonNull(Twin.of(readings).get("01"));
        assertThat(changes).isPositive();
        assertThat(door("shuffles", locker))
                .returns(newest.sequence(), DoorItem::sequence)
                .returns(newest.readingId().toString(), DoorItem::reading)
                .returns(newest.door().name(), door -> door.state().name());
        assertThat(table.query(Query.lockerHistory(locker, Query.MAX_PAGE).request())
                        .items())
                .hasSameSizeAs(Twin.history(readings));
    }

    /** Checks come at any time, between readings that come in any order. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void isLeftOpenInTheEndWheneverItIsLookedAt(long seed) {
        Random random = new Random(seed);
        String locker = "left-open-" + UUID.randomUUID();
        List<Received> history = IntStream.rangeClosed(1, READINGS - 1)
                .mapToObj(sequence -> received(locker, sequence, NOON.minusSeconds(sequence)))
                .toList();
        List<Runnable> moments = new ArrayList<>();
        history.forEach(it -> moments.add(() -> doors.write("left", it)));
        history.forEach(it -> moments.add(() -> doors.look("left", DoorCheck.after(it.reading()))));
        Collections.shuffle(moments, random);

        moments.forEach(Runnable::run);
        history.forEach(it -> doors.look("left", DoorCheck.after(it.reading())));

        assertThat(door("left", locker))
                .returns((long) READINGS - 1, DoorItem::sequence)
                .returns(DoorState.LEFT_OPEN, DoorItem::state);
        assertThat(table.query(Query.lockerHistory(locker, Query.MAX_PAGE).request())
                        .items())
                .map(DoorEventItem::of)
                .filteredOn(event -> event.state() == DoorState.LEFT_OPEN)
                .extracting(DoorEventItem::id)
                .doesNotHaveDuplicates()
                .contains("01-0000000000000011-LEFT_OPEN");
    }

    @Test
    void staysClosedOnceItWasClosed() {
        String locker = "closed-" + UUID.randomUUID();
        Received opened = received(locker, Door.OPEN, 1, NOON);
        doors.write("left", opened);
        doors.write("left", received(locker, Door.CLOSED, 2, NOON));

        assertThat(doors.look("left", DoorCheck.after(opened.reading()))).isEqualTo(Finding.NOTHING);

        assertThat(door("left", locker).state()).isEqualTo(DoorState.CLOSED);
    }

    @Test
    void isLeftOpenByTheReadingThatCounts() {
        String locker = "contested-" + UUID.randomUUID();
        Received lesser = received(locker, Door.OPEN, 1, NOON, new UUID(1, 1));
        Received greater = received(locker, Door.OPEN, 1, NOON, new UUID(2, 2));
        doors.write("left", lesser);
        doors.write("left", greater);

        assertThat(doors.look("left", DoorCheck.after(lesser.reading()))).isEqualTo(Finding.NOTHING);
        assertThat(doors.look("left", DoorCheck.after(greater.reading()))).isEqualTo(Finding.LEFT_OPEN);
        assertThat(doors.look("left", DoorCheck.after(greater.reading()))).isEqualTo(Finding.NOTHING);
        assertThat(doors.write("left", greater)).isFalse();
        assertThat(door("left", locker).state()).isEqualTo(DoorState.LEFT_OPEN);
    }

    @Test
    void isLeftOpenAgainByAReadingThatCountsMore() {
        String locker = "contested-" + UUID.randomUUID();
        Received lesser = received(locker, Door.OPEN, 1, NOON, new UUID(1, 1));
        Received greater = received(locker, Door.OPEN, 1, NOON, new UUID(2, 2));
        doors.write("left", lesser);
        doors.look("left", DoorCheck.after(lesser.reading()));
        doors.write("left", greater);

        assertThat(doors.look("left", DoorCheck.after(greater.reading()))).isEqualTo(Finding.LEFT_OPEN);
        assertThat(door("left", locker)).returns(DoorState.LEFT_OPEN, DoorItem::state);
    }

    @Test
    void tellsOnceThatASensorSeesNoParcelWhereOneShouldBe() {
        String locker = "missing-" + UUID.randomUUID();
        table.putItem(Condition.absent()
                .request(new CompartmentItem(
                        "left",
                        locker,
                        "01",
                        CompartmentSize.SMALL,
                        Occupancy.OCCUPIED,
                        "d1",
                        Stamp.first(NOON, null))));
        Received shut = new Received(
                new Reading(UUID.randomUUID(), locker, "01", Door.CLOSED, false, 1, NOON, null), NOON, locker, null);
        doors.write("left", shut);

        assertThat(doors.look("left", DoorCheck.after(shut.reading()))).isEqualTo(Finding.DISAGREEMENT);
        assertThat(doors.look("left", DoorCheck.after(shut.reading()))).isEqualTo(Finding.NOTHING);

        assertThat(table.query(Query.lockerHistory(locker, Query.MAX_PAGE).request())
                        .items())
                .map(DoorEventItem::of)
                .extracting(DoorEventItem::id, DoorEventItem::believed)
                .containsExactly(
                        tuple("01-0000000000000001-DISAGREEMENT", Occupancy.OCCUPIED),
                        tuple("01-0000000000000001", null));
    }

    private DoorItem door(String building, String locker) {
        return DoorItem.of(table.getItem(request -> request.tableName(SingleTable.NAME)
                        .key(DoorItem.key(building, locker, "01").toMap())
                        .consistentRead(true))
                .item());
    }

    private static Received received(String locker, long sequence, Instant measuredAt) {
        Door door = sequence % 2 == 0 ? Door.CLOSED : Door.OPEN;
        return received(locker, door, sequence, measuredAt);
    }

    private static Received received(String locker, Door door, long sequence, Instant measuredAt) {
        return received(locker, door, sequence, measuredAt, UUID.randomUUID());
    }

    private static Received received(String locker, Door door, long sequence, Instant measuredAt, UUID id) {
        return new Received(new Reading(id, locker, "01", door, null, sequence, measuredAt, null), NOON, locker, null);
    }
}
