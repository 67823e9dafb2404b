package com.northwind.graphql.paging;

import org.jspecify.annotations.Nullable;

/** Whether and where a list goes on. */
public record PageInfo(@Nullable String endCursor, boolean hasNextPage) {}
