package com.northwind.graphql.activity;

import com.northwind.graphql.building.Tile;

/** One compartment after a change. */
public record TileChanged(String cursor, Tile tile) implements BuildingActivity {}
