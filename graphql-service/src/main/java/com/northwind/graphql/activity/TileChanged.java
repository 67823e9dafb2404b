package com.northwind.graphql.activity;

import com.northwind.graphql.building.Tile;
import org.jspecify.annotations.Nullable;

/**
 * One compartment after a change.
 *
 * @param lag null if the event does not say it
 */
public record TileChanged(
        String cursor, Tile tile, @Nullable Lag lag) implements BuildingActivity {}
