package com.northwind.graphql.paging;

/** An entry and its place in a list. */
public record Edge<T>(String cursor, T node) {}
