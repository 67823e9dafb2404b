package com.northwind.graphql.building;

/**
 * A building and what people call it.
 *
 * @param zone the IANA time zone its days and times are shown in
 */
public record Building(String id, String name, String zone) {}
