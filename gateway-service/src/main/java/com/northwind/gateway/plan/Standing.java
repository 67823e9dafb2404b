package com.northwind.gateway.plan;

import org.jspecify.annotations.Nullable;

/**
 * Where a caller stands after a decision.
 *
 * @param rate what was enforced: the whole, or this door's share of it
 * @param quotas null for callers that have none
 * @param local whether this door decided alone
 */
record Standing(Rate rate, @Nullable Quotas quotas, Tally tally, Moment now, boolean local) {}
