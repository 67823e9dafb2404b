package com.northwind.gateway.plan;

/** A partner as the door must know it. */
public record Account(String partner, Plan plan, Used used) {}
