package com.northwind.ingest.contact;

import com.northwind.ingest.reading.ContactCheck;
import java.time.Instant;

/** Which lockers can be reached. */
public interface Contacts {

    /**
     * Keeps what was heard of a locker, and has it looked at again after a while if it is online. Repeating it is harmless.
     *
     * @return whether there is such a locker
     */
    boolean hear(String locker, ContactReport report, Instant arrivedAt);

    /** A locker that was not heard since then is offline from now on. */
    void endIfSilent(ContactCheck check);
}
