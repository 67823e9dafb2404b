package com.northwind.graphql.command;

import com.northwind.graphql.access.Access;
import com.northwind.security.CallerToken;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Door commands in the graph: for whoever gave them, and for managers of the building. */
@Controller
class DoorCommandGraph {

    private final DoorCommands commands;
    private final Access access;

    DoorCommandGraph(DoorCommands commands, Access access) {
        this.commands = commands;
        this.access = access;
    }

    @QueryMapping
    Mono<DoorCommand> doorCommand(@Argument String lockerId, @Argument String id, CallerToken caller) {
        return commands.find(lockerId, id).filterWhen(command -> maySee(command, caller));
    }

    private Mono<Boolean> maySee(DoorCommand command, CallerToken token) {
        return token.caller().subject().equals(command.requestedBy())
                ? Mono.just(true)
                : access.manages(token, command.building());
    }
}
