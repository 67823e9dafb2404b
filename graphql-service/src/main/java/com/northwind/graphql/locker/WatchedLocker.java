package com.northwind.graphql.locker;

import org.jspecify.annotations.Nullable;

/**
 * A locker as a dashboard shows it.
 *
 * @param contact null if it has never said whether it can be reached
 */
public record WatchedLocker(String id, @Nullable Contact contact) {}
