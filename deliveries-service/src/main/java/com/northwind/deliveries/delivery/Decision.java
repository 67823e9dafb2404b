package com.northwind.deliveries.delivery;

/** What an act comes to, before it is written. */
sealed interface Decision {

    record Changed(DeliveryChange change) implements Decision {}

    record Refused(ActResult why) implements Decision {}
}
