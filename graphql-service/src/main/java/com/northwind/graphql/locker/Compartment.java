package com.northwind.graphql.locker;

/** Where one box is. What it is like is looked up when somebody asks. */
public record Compartment(String building, String lockerId, String number) {}
