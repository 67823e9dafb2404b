package com.northwind.web;

import java.util.regex.Pattern;

/**
 * What a caller chose to name one act by, so that repeating the call repeats the answer and not the effect: 1 to 100
 * letters, digits, dots, dashes, underscores or colons. Sent as the header {@value #HEADER}.
 */
public record IdempotencyKey(String value) {

    public static final String HEADER = "Idempotency-Key";

    /** Set on an answer that repeats an earlier one. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    public IdempotencyKey {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "An idempotency key has 1 to 100 letters, digits, dots, dashes, underscores or colons");
        }
    }

    public static IdempotencyKey valueOf(String value) {
        return new IdempotencyKey(value);
    }
}
