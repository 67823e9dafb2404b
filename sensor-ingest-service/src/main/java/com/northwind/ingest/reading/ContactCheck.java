package com.northwind.ingest.reading;

import java.time.Instant;

/**
 * That somebody looks at whether a locker was heard again, a while after it was heard.
 *
 * @param heardAt when it was heard, by our clock
 */
public record ContactCheck(String locker, Instant heardAt) {}
