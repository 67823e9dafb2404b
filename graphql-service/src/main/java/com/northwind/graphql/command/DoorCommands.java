package com.northwind.graphql.command;

import reactor.core.publisher.Mono;

/** All commands to the doors of lockers. Whoever asks looks at the caller then. */
public interface DoorCommands {

    /** As last written; empty if there is none, or it is forgotten. */
    Mono<DoorCommand> find(String locker, String id);
}
