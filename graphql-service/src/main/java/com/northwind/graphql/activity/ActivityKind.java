package com.northwind.graphql.activity;

/** What can change about a tile. */
public enum ActivityKind {
    /** The door or the presence sensor reported. */
    DOOR,
    /** The platform decided about the compartment. */
    OCCUPANCY,
    /** A locker came or went. */
    CONTACT
}
