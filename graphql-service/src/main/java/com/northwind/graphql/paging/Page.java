package com.northwind.graphql.paging;

import java.util.List;

/** Some entries of a list, and whether there are more. */
public record Page<T>(List<Edge<T>> edges, PageInfo pageInfo) {}
