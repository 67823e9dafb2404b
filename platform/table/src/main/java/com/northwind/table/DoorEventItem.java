package com.northwind.table;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One reading of a door, or what was found later of one, kept for ninety days as the locker's history. Its key follows from
 * door and sequence alone, so that a reading that arrives twice is one event, whatever the clock of its device said.
 *
 * @param id names the event within its locker, see {@link #id(String, long)}
 * @param happenedAt where it stands in the history: {@code measuredAt} where that can be true, else {@code receivedAt}
 * @param believed what the platform believed then; null if nobody looked
 * @param measuredAt by the device's clock, which may be wrong
 * @param receivedAt by ours
 */
public record DoorEventItem(
        String id,
        String building,
        String locker,
        String compartment,
        DoorState state,
        @Nullable Boolean occupied,
        @Nullable Occupancy believed,
        long sequence,
        Instant happenedAt,
        Instant measuredAt,
        Instant receivedAt,
        Instant expiresAt,
        Stamp stamp)
        implements TableItem {

    private static final String PREFIX = "EVENT#";

    /** Wide enough for every sequence that a contract allows, so that they sort as numbers. */
    public static String id(String compartment, long sequence) {
        return "%s-%016d".formatted(compartment, sequence);
    }

    /** Of what was found later of a door that is still as this reading left it. */
    public static String id(String compartment, long sequence, Finding found) {
        return "%s-%s".formatted(id(compartment, sequence), found);
    }

    /** What can be found. */
    public enum Finding {
        LEFT_OPEN,
        DISAGREEMENT
    }

    public static ItemKey key(String locker, String id) {
        return new ItemKey("LOCKER#" + locker, PREFIX + id);
    }

    /** Events from before there was {@code happenedAt} are named by their time too, {@code time#nn-seq}, and stay so. */
    public static DoorEventItem of(Map<String, AttributeValue> item) {
        Attributes attributes = new Attributes(item);
        Instant measuredAt = attributes.time("measuredAt");
        return new DoorEventItem(
                attributes.text(SingleTable.SK).substring(PREFIX.length()),
                attributes.text("building"),
                attributes.text("locker"),
                attributes.text("compartment"),
                attributes.constant(DoorState.class, "state"),
                attributes.flagOrNull("occupied"),
                attributes.constantOrNull(Occupancy.class, "believed"),
                attributes.number("sequence"),
                Objects.requireNonNullElse(attributes.timeOrNull("happenedAt"), measuredAt),
                measuredAt,
                attributes.time("receivedAt"),
                attributes.expiry(),
                attributes.stamp());
    }

    @Override
    public ItemType type() {
        return ItemType.DOOR_EVENT;
    }

    @Override
    public ItemKey key() {
        return key(locker, id);
    }

    @Override
    public Map<String, AttributeValue> toMap() {
        return new ItemWriter(this)
                .index(
                        Index.LOCKER,
                        "LOCKER#" + locker,
                        "%s#EVENT#%s".formatted(SortableTime.of(happenedAt), id.substring(id.lastIndexOf('#') + 1)))
                .text("building", building)
                .text("locker", locker)
                .text("compartment", compartment)
                .text("state", state.name())
                .flag("occupied", occupied)
                .text("believed", believed == null ? null : believed.name())
                .number("sequence", sequence)
                .time("happenedAt", happenedAt)
                .time("measuredAt", measuredAt)
                .time("receivedAt", receivedAt)
                .expiry(expiresAt)
                .toMap();
    }
}
