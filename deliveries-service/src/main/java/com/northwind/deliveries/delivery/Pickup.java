package com.northwind.deliveries.delivery;

import com.northwind.deliveries.locker.CompartmentId;

/**
 * That a parcel waits for its resident.
 *
 * @param codeHash by which the code is known again; without the platform's secret it tells nothing
 */
public record Pickup(CompartmentId compartment, DeliveryId delivery, String codeHash) {}
