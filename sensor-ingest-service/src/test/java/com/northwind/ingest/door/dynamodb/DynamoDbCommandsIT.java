package com.northwind.ingest.door.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.ingest.reading.CommandAnswer;
import com.northwind.ingest.reading.CommandAnswer.Outcome;
import com.northwind.ingest.reading.Door;
import com.northwind.ingest.reading.Reading;
import com.northwind.ingest.reading.Received;
import com.northwind.table.CommandAnswerItem;
import com.northwind.table.CommandOutcome;
import com.northwind.table.Condition;
import com.northwind.table.DoorCommandItem;
import com.northwind.table.SingleTable;
import com.northwind.table.Stamp;
import com.northwind.table.TableItem;
import com.northwind.testing.LocalAws;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@ExtendWith(LocalAws.class)
class DynamoDbCommandsIT {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final DynamoDbClient table = DynamoDbClient.create();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final DynamoDbCommands commands = new DynamoDbCommands(table, Clock.fixed(NOON, ZoneOffset.UTC), meters);
    private final String locker = "commanded-" + UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final DoorCommandItem command = new DoorCommandItem(
            id.toString(), "annex", locker, "03", "d1", "ada", NOON.plusSeconds(10), Stamp.first(NOON, null));

    @BeforeEach
    void issue() {
        table.putItem(Condition.absent().request(command));
    }

    @Test
    void keepsTheAnswerBesideItsCommand() {
        assertThat(answer("03", 7, Outcome.REFUSED, "the bolt is stuck")).isTrue();

        assertThat(stored())
                .containsExactly(
                        command,
                        new CommandAnswerItem(
                                "annex",
                                locker,
                                "03",
                                id.toString(),
                                CommandOutcome.REFUSED,
                                "the bolt is stuck",
                                7,
                                NOON,
                                NOON,
                                command.keptUntil(),
                                Stamp.first(NOON, null)));
    }

    @Test
    void knowsNoCommandOfAnotherDoor() {
        assertThat(answer("04", 7, Outcome.OBEYED, null)).isFalse();

        assertThat(stored()).containsExactly(command);
        assertThat(meters.counter("northwind.answers.unknown").count()).isOne();
    }

    @Test
    void knowsNoCommandThatNobodyIssued() {
        CommandAnswer invented = new CommandAnswer(UUID.randomUUID(), Outcome.OBEYED, null);

        assertThat(commands.keep("annex", received("03", 7, invented), invented))
                .isFalse();
    }

    @Test
    void keepsOneOfManyAtOnce() {
        List<Boolean> known = IntStream.rangeClosed(1, 20)
                .boxed()
                .gather(Gatherers.mapConcurrent(8, sequence -> answer("03", sequence, Outcome.OBEYED, null)))
                .toList();

        assertThat(known).containsOnly(true);
        assertThat(stored()).hasSize(2);
        assertThat(meters.counter("northwind.answers", "outcome", "OBEYED").count())
                .isOne();
    }

    private boolean answer(String compartment, long sequence, Outcome outcome, @Nullable String reason) {
        CommandAnswer answer = new CommandAnswer(id, outcome, reason);
        return commands.keep("annex", received(compartment, sequence, answer), answer);
    }

    private Received received(String compartment, long sequence, CommandAnswer answer) {
        return new Received(
                new Reading(UUID.randomUUID(), locker, compartment, Door.OPEN, null, sequence, NOON, answer),
                NOON,
                locker,
                null);
    }

    private List<TableItem> stored() {
        return table
                .query(request -> request.tableName(SingleTable.NAME)
                        .keyConditionExpression("PK = :locker AND begins_with(SK, :command)")
                        .expressionAttributeValues(Map.of(
                                ":locker", AttributeValue.fromS("LOCKER#" + locker),
                                ":command", AttributeValue.fromS("COMMAND#")))
                        .consistentRead(true))
                .items()
                .stream()
                .map(TableItem::of)
                .toList();
    }
}
