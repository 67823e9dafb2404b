package com.northwind.graphql.sync;

import java.util.List;

/**
 * Some changes, oldest first, each delivery once.
 *
 * @param cursor from where to go on, now or in a year
 */
public record DeliverySync(List<DeliveryChange> changes, String cursor, boolean hasMore) {}
