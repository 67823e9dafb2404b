package com.northwind.deliveries.delivery;

import org.jspecify.annotations.Nullable;

/** What came of an entry of an outbox. */
public sealed interface OutboxOutcome {

    String key();

    /**
     * It is done.
     *
     * @param replayed whether it was done before, under this key
     */
    record Done(String key, Delivery delivery, boolean replayed) implements OutboxOutcome {}

    /** The delivery had changed since the revision that was seen. */
    record Conflict(String key, Delivery current) implements OutboxOutcome {}

    /**
     * It had no effect.
     *
     * @param current how the delivery stood then; null if there is none to be told
     */
    record Rejected(String key, @Nullable Delivery current, Reason reason) implements OutboxOutcome {}

    /** Why an entry had no effect. */
    enum Reason {
        UNKNOWN_DELIVERY,
        KEY_REUSED,
        INVALID,
        STATUS,
        NO_COMPARTMENT,
        NO_VACANCY,
        EVIDENCE_MISSING,
        EVIDENCE_UNFIT,
        /** What it follows is not settled. */
        OUT_OF_ORDER,
        /** Others are at it. */
        IN_PROGRESS,
        /** The table or the blob store does not answer. */
        UNAVAILABLE;

        /** Whether it is to be sent again; all others are settled. */
        public boolean isRetriable() {
            return switch (this) {
                case OUT_OF_ORDER, IN_PROGRESS, UNAVAILABLE -> true;
                case UNKNOWN_DELIVERY,
                        KEY_REUSED,
                        INVALID,
                        STATUS,
                        NO_COMPARTMENT,
                        NO_VACANCY,
                        EVIDENCE_MISSING,
                        EVIDENCE_UNFIT -> false;
            };
        }

        static Reason of(Obstacle obstacle) {
            return switch (obstacle) {
                case STATUS -> STATUS;
                case NO_COMPARTMENT -> NO_COMPARTMENT;
                case NO_VACANCY -> NO_VACANCY;
                case EVIDENCE_MISSING -> EVIDENCE_MISSING;
                case EVIDENCE_UNFIT -> EVIDENCE_UNFIT;
            };
        }
    }
}
