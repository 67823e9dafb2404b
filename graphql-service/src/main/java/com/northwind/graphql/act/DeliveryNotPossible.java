package com.northwind.graphql.act;

import com.northwind.graphql.delivery.Delivery;

/** The delivery does not allow it. */
public record DeliveryNotPossible(Delivery current, NotPossibleReason reason) implements NotDone, RequestUploadResult {}
