package com.northwind.planted.locker;

import com.northwind.planted.parcel.Parcel;
import java.util.List;

/** In a package that does not say what is null, and in a cycle. */
public record Locker(List<Parcel> parcels) {}
