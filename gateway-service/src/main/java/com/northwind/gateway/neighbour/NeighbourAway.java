package com.northwind.gateway.neighbour;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A service that the door must ask gave no answer in time, or none that is of use; a caller hears 503. */
public final class NeighbourAway extends ResponseStatusException {

    public NeighbourAway(String reason, @Nullable Throwable cause) {
        super(HttpStatus.SERVICE_UNAVAILABLE, reason, cause);
    }
}
