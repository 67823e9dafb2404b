package com.northwind.graphql.command.dynamodb;

import com.northwind.graphql.TableReader;
import com.northwind.graphql.command.DoorCommand;
import com.northwind.graphql.command.DoorCommandItems;
import com.northwind.graphql.command.DoorCommands;
import com.northwind.table.CommandAnswerItem;
import com.northwind.table.DoorCommandItem;
import com.northwind.table.TableItem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class DynamoDbDoorCommands implements DoorCommands {

    private final TableReader table;
    private final Clock clock;

    DynamoDbDoorCommands(TableReader table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Mono<DoorCommand> find(String locker, String id) {
        return table.currentItems(List.of(DoorCommandItem.key(locker, id), CommandAnswerItem.key(locker, id)))
                .collectList()
                .mapNotNull(items -> command(items));
    }

    private @Nullable DoorCommand command(List<TableItem> items) {
        Instant now = clock.instant();
        CommandAnswerItem answer =
                of(items, CommandAnswerItem.class).findFirst().orElse(null);
        return of(items, DoorCommandItem.class)
                .filter(command -> command.keptUntil().isAfter(now))
                .map(command -> DoorCommandItems.command(command, answer, now))
                .findFirst()
                .orElse(null);
    }

    private static <I extends TableItem> Stream<I> of(List<TableItem> items, Class<I> type) {
        return items.stream().filter(type::isInstance).map(type::cast);
    }
}
