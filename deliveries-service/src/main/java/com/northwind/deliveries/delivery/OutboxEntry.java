package com.northwind.deliveries.delivery;

import com.northwind.web.ledger.Act;
import org.jspecify.annotations.Nullable;

/** One thing somebody did while nobody could be told. */
public sealed interface OutboxEntry {

    String key();

    /**
     * It is known what was done.
     *
     * @param after the key of the act on this delivery that this one follows; null if all before are known to be settled
     */
    record Understood(ActRequest request, @Nullable String after) implements OutboxEntry {

        @Override
        public String key() {
            return request.key();
        }
    }

    /**
     * What it says makes no sense, now and ever.
     *
     * @param act by which it is remembered; null if not even its key can be
     */
    record Garbled(String key, @Nullable Act act) implements OutboxEntry {}
}
