package com.northwind.graphql.activity;

import com.northwind.graphql.building.Tile;

/** One entry of a building's live stream: how a tile looked when it had changed. */
public record LiveEntry(Position position, Tile tile) {}
