package com.northwind.graphql.activity;

/** Nothing that this dashboard asked for has happened up to here, but much else has. */
public record CursorMoved(String cursor) implements BuildingActivity {}
