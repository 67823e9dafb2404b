package com.northwind.ingest.contact;

import java.util.Optional;

/** How lockers write what they say of their connections. */
public interface ContactFormat {

    /** Empty if it is no such report. */
    Optional<ContactReport> read(byte[] message);
}
