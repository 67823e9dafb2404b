package com.northwind.graphql.activity;

import com.northwind.graphql.locker.WatchedLocker;

/** A locker came or went. */
public record LockerChanged(String cursor, WatchedLocker locker) implements BuildingActivity {}
