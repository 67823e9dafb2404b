package com.northwind.table;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * That a door is told to open: its last command. Whoever issues another one changes this item, so that of those who do it
 * at once one is first.
 *
 * @param command the id of the command
 * @param voidAt from when on the command is void
 */
public record OpeningItem(
        String building, String locker, String compartment, String command, Instant voidAt, Stamp stamp)
        implements TableItem {

    private static final Duration ALMOST_A_SECOND = Duration.ofMillis(999);

    /** What a command is issued with. */
    public static OpeningItem by(DoorCommandItem command, long revision) {
        return new OpeningItem(
                command.building(),
                command.locker(),
                command.compartment(),
                command.id(),
                command.expiresAt(),
                new Stamp(revision, command.stamp().changedAt(), command.stamp().trace()));
    }

    public static ItemKey key(String locker, String compartment) {
        return new ItemKey("LOCKER#" + locker, "OPENING#" + compartment);
    }

    public static OpeningItem of(Map<String, AttributeValue> item) {
        Attributes attributes = new Attributes(item);
        return new OpeningItem(
                attributes.text("building"),
                attributes.text("locker"),
                attributes.text("compartment"),
                attributes.text("command"),
                attributes.time("voidAt"),
                attributes.stamp());
    }

    @Override
    public ItemType type() {
        return ItemType.OPENING;
    }

    @Override
    public ItemKey key() {
        return key(locker, compartment);
    }

    /** It is forgotten in whole seconds, and not while the command holds. */
    @Override
    public Map<String, AttributeValue> toMap() {
        return new ItemWriter(this)
                .text("building", building)
                .text("locker", locker)
                .text("compartment", compartment)
                .text("command", command)
                .time("voidAt", voidAt)
                .expiry(voidAt.plus(ALMOST_A_SECOND))
                .toMap();
    }
}
