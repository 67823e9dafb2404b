package com.northwind.fleet;

/**
 * A door that opened or shut.
 *
 * @param compartment two digits
 * @param occupied whether there is something in the box now
 */
public record Movement(String locker, String compartment, boolean open, boolean occupied) {}
