package com.northwind.graphql.activity;

import com.northwind.graphql.delivery.Delivery;

/** What somebody who watches a delivery is told. */
public sealed interface DeliveryActivity permits DeliveryChanged, DeliverySnapshot {

    /** Where to go on after a lost connection. */
    String cursor();

    Delivery delivery();
}
