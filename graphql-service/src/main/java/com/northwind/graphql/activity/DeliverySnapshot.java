package com.northwind.graphql.activity;

import com.northwind.graphql.delivery.Delivery;

/**
 * A delivery at a moment.
 *
 * @param reset whether it comes instead of changes that are no longer known
 * @param degraded whether the live stream is lost, so that the table is read again and again instead
 */
public record DeliverySnapshot(String cursor, boolean reset, boolean degraded, Delivery delivery)
        implements DeliveryActivity {}
