package com.northwind.graphql.socket;

import java.time.Instant;

/** A socket, what is said on it, and since when. */
record OpenSocket(Socket socket, Conversation conversation, Instant since) {

    void look(Instant now, SocketProperties limits) {
        conversation.look(now, since);
        socket.look(limits.patience(), limits.ping());
    }
}
