package com.northwind.planted.parcel.web;

import com.northwind.planted.parcel.dynamodb.ParcelTable;

/** Public, and talks to another adapter. */
public record ParcelController(ParcelTable table) {}
