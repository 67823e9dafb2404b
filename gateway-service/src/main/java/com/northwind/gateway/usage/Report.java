package com.northwind.gateway.usage;

import java.util.List;
import java.util.UUID;

/**
 * What this door tells at once.
 *
 * @param reportId stays the same however often it is told, so that it is added once
 */
public record Report(UUID reportId, List<Count> counts) {

    static final int MAX_COUNTS = 50;
}
