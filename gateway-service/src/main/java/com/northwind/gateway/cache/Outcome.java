package com.northwind.gateway.cache;

import java.util.Locale;

/** What the cache was to a request that could be answered from it. */
enum Outcome {
    /** It had the answer, or got it for an equal request at the same time. */
    HIT,
    /** The service was asked. */
    MISS,
    /** It knew that the caller has the newest state already. */
    REVALIDATED,
    /** It was passed by, because nothing could be remembered. */
    BYPASS;

    /** As the figures call it. */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As the access line calls it. */
    String inAccessLine() {
        return switch (this) {
            case HIT, REVALIDATED -> "hit";
            case MISS -> "miss";
            case BYPASS -> "-";
        };
    }
}
