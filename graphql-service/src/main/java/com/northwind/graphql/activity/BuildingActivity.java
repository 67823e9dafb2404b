package com.northwind.graphql.activity;

/** What a dashboard is told. */
public sealed interface BuildingActivity permits BuildingSnapshot, CursorMoved, LockerChanged, TileChanged {

    /** Where to go on after a lost connection. */
    String cursor();
}
