package com.northwind.deliveries.locker;

/**
 * Which box is meant.
 *
 * @param number two digits, unique within the locker
 */
public record CompartmentId(String building, String locker, String number) {}
