package com.northwind.planted.parcel;

import com.nimbusds.jose.JWSAlgorithm;
import com.northwind.planted.locker.Locker;
import java.time.Instant;

/** Reads the machine's clock, prints, knows a technology, and is in a cycle. */
public record Parcel(Locker locker, JWSAlgorithm technology) {

    Instant now() {
        System.out.println(locker);
        return Instant.now();
    }
}
