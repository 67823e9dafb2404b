package com.northwind.ingest.contact;

import java.util.UUID;

/**
 * What a locker says of its connection, or the broker in its place.
 *
 * @param connection chosen by the locker, once for each connection
 */
public record ContactReport(UUID connection, ContactState state) {}
