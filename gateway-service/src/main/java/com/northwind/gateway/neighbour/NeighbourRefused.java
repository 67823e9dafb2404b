package com.northwind.gateway.neighbour;

/** A service says that what the door asked is wrong, so that asking again is of no use. */
public final class NeighbourRefused extends RuntimeException {

    NeighbourRefused(String message) {
        super(message);
    }
}
