package com.northwind.graphql.activity;

import com.northwind.graphql.building.Tile;
import java.util.List;

/**
 * The whole building at a moment, as far as the dashboard wants it.
 *
 * @param reset whether it comes instead of changes that are no longer known
 * @param degraded whether the live stream is lost, so that the table is read again and again instead
 */
public record BuildingSnapshot(String cursor, boolean reset, boolean degraded, List<Tile> tiles)
        implements BuildingActivity {}
