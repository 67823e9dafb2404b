package com.northwind.graphql.activity;

import com.northwind.graphql.building.Tile;
import java.util.List;

/**
 * The whole building at a moment.
 *
 * @param reset whether it comes instead of changes that are no longer known
 */
public record BuildingSnapshot(String cursor, boolean reset, List<Tile> tiles) implements BuildingActivity {}
