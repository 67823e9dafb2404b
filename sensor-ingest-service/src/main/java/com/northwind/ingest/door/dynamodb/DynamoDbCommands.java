package com.northwind.ingest.door.dynamodb;

import com.northwind.ingest.door.Commands;
import com.northwind.ingest.reading.CommandAnswer;
import com.northwind.ingest.reading.Reading;
import com.northwind.ingest.reading.Received;
import com.northwind.table.CommandAnswerItem;
import com.northwind.table.CommandOutcome;
import com.northwind.table.Condition;
import com.northwind.table.DoorCommandItem;
import com.northwind.table.SingleTable;
import com.northwind.table.Stamp;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** An answer lies beside its command, which is there before any locker can have heard of it. */
@Repository
class DynamoDbCommands implements Commands {

    private static final Logger log = LoggerFactory.getLogger(DynamoDbCommands.class);

    private final DynamoDbClient table;
    private final Clock clock;
    private final MeterRegistry meters;

    DynamoDbCommands(DynamoDbClient table, Clock clock, MeterRegistry meters) {
        this.table = table;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public boolean keep(String building, Received received, CommandAnswer answer) {
        Reading reading = received.reading();
        Map<String, AttributeValue> stored = table.getItem(request -> request.tableName(SingleTable.NAME)
                        .key(DoorCommandItem.key(
                                        reading.locker(), answer.commandId().toString())
                                .toMap())
                        .consistentRead(true))
                .item();
        if (stored.isEmpty() || !DoorCommandItem.of(stored).compartment().equals(reading.compartment())) {
            log.debug("an answer to no command of this door locker={}", reading.locker());
            meters.counter("northwind.answers.unknown").increment();
            return false;
        }
        put(item(building, DoorCommandItem.of(stored), received, answer));
        return true;
    }

    private void put(CommandAnswerItem item) {
        try {
            table.putItem(Condition.absent().request(item));
            meters.counter("northwind.answers", "outcome", item.outcome().name())
                    .increment();
        } catch (ConditionalCheckFailedException repeated) {
            log.debug("a command was answered before command={}", item.command());
        }
    }

    private CommandAnswerItem item(String building, DoorCommandItem command, Received received, CommandAnswer answer) {
        Reading reading = received.reading();
        return new CommandAnswerItem(
                building,
                reading.locker(),
                reading.compartment(),
                command.id(),
                CommandOutcome.valueOf(answer.outcome().name()),
                answer.reason(),
                reading.sequence(),
                reading.measuredAt(),
                received.receivedAt(),
                command.keptUntil(),
                Stamp.first(clock.instant(), received.trace()));
    }
}
