package com.northwind.deliveries.pickup;

/**
 * A compartment as its locker knows it, whether or not there is one of this number.
 *
 * @param number two digits
 */
public record Box(String locker, String number) {}
