package com.northwind.gateway.canary;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** A part of all callers, always the same ones: who is in a small share is in every larger one. */
record Share(double percent) {

    private static final int PARTS = 10_000;

    boolean has(String caller) {
        CRC32 hash = new CRC32();
        hash.update(caller.getBytes(StandardCharsets.UTF_8));
        return hash.getValue() % PARTS < percent * PARTS / 100;
    }
}
