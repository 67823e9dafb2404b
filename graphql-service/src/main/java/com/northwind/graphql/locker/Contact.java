package com.northwind.graphql.locker;

import com.northwind.table.ContactState;
import java.time.Instant;

/**
 * Whether a locker can be reached.
 *
 * @param since when it became so
 * @param heardAt when the locker was heard last, give or take half a minute
 * @param revision counts what was kept of it
 */
public record Contact(ContactState state, Instant since, Instant heardAt, long revision) {}
