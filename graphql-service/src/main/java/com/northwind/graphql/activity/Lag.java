package com.northwind.graphql.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a change passed where, on its way to the dashboards.
 *
 * @param trace the id of the trace it belongs to, 32 hexadecimal digits; null if there is none
 * @param device when it was measured, by the device's own clock; null if no reading was the cause
 * @param arrival when the reading arrived; null if there was none
 * @param write when it was written to the table
 * @param stream when it was taken from the table's stream
 */
public record Lag(
        @Nullable String trace,
        @Nullable Instant device,
        @Nullable Instant arrival,
        Instant write,
        Instant stream) {}
