package com.northwind.graphql.socket;

import org.springframework.web.reactive.socket.CloseStatus;

/** Why this side closes a socket. The clients of graphql-ws come again by themselves where that makes sense. */
enum Closing {
    NONSENSE(4400, "Invalid message"),
    UNAUTHORIZED(4401, "Unauthorized"),
    /** The token has ended; with a new one the client may come again. */
    EXPIRED(4403, "Forbidden"),
    SILENT_START(4408, "Connection initialisation timeout"),
    DOUBLE_ID(4409, "Subscriber already exists"),
    TOO_SLOW(4410, "Too slow"),
    DOUBLE_START(4429, "Too many initialisation requests"),
    /** Clients do not come again for this one. */
    TOO_MANY_SOCKETS(4429, "Too many sockets"),
    SILENT(4499, "No answer to pings"),
    TRY_LATER(CloseStatus.SERVICE_OVERLOAD.getCode(), "Try again later"),
    LEAVING(CloseStatus.GOING_AWAY.getCode(), "Going away");

    private final int code;
    private final String reason;

    Closing(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    CloseStatus status() {
        return new CloseStatus(code, reason);
    }
}
