package com.northwind.table;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a locker says that became of a command, once. The wish and the answer are two items with one writer each.
 *
 * @param command the id of the command
 * @param reason for a person; null if the locker gives none
 * @param sequence of the reading that brought it
 * @param measuredAt by the device's clock, which may be wrong
 * @param receivedAt by ours
 * @param expiresAt from when on nobody cares
 */
public record CommandAnswerItem(
        String building,
        String locker,
        String compartment,
        String command,
        CommandOutcome outcome,
        @Nullable String reason,
        long sequence,
        Instant measuredAt,
        Instant receivedAt,
        Instant expiresAt,
        Stamp stamp)
        implements TableItem {

    public static ItemKey key(String locker, String command) {
        return new ItemKey("LOCKER#" + locker, "COMMAND#%s#ANSWER".formatted(command));
    }

    public static CommandAnswerItem of(Map<String, AttributeValue> item) {
        Attributes attributes = new Attributes(item);
        return new CommandAnswerItem(
                attributes.text("building"),
                attributes.text("locker"),
                attributes.text("compartment"),
                attributes.text("command"),
                attributes.constant(CommandOutcome.class, "outcome"),
                attributes.textOrNull("reason"),
                attributes.number("sequence"),
                attributes.time("measuredAt"),
                attributes.time("receivedAt"),
                attributes.expiry(),
                attributes.stamp());
    }

    @Override
    public ItemType type() {
        return ItemType.COMMAND_ANSWER;
    }

    @Override
    public ItemKey key() {
        return key(locker, command);
    }

    @Override
    public Map<String, AttributeValue> toMap() {
        return new ItemWriter(this)
                .text("building", building)
                .text("locker", locker)
                .text("compartment", compartment)
                .text("command", command)
                .text("outcome", outcome.name())
                .text("reason", reason)
                .number("sequence", sequence)
                .time("measuredAt", measuredAt)
                .time("receivedAt", receivedAt)
                .expiry(expiresAt)
                .toMap();
    }
}
