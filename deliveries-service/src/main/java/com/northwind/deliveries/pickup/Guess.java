package com.northwind.deliveries.pickup;

import com.northwind.deliveries.delivery.PickupCode;

/**
 * A code that somebody typed at a locker.
 *
 * @param device the subject of the locker's controller
 * @param key names the act
 */
public record Guess(Box box, PickupCode code, String device, String key) {}
