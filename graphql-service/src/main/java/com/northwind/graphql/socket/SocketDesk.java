package com.northwind.graphql.socket;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** What the conversations on all sockets share. */
@Component
record SocketDesk(
        Tokens tokens,
        Callers callers,
        Operations operations,
        SocketMeters meters,
        SocketProperties limits,
        Clock clock) {}
