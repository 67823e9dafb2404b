package com.northwind.gateway.canary;

import com.northwind.gateway.canary.Tally.Sum;

/**
 * When a canary is worse. It must have failed in two of a hundred calls more than the stable version did, and by so much more
 * that it is not luck: three standard errors of the difference of two proportions, which luck alone exceeds once in 700
 * times. Under fifty calls in the window nothing is decided.
 */
final class StopRule {

    static final int MIN_CALLS = 50;

    private static final double MARGIN = 0.02;
    private static final double STANDARD_ERRORS = 3;

    private StopRule() {}

    /** Without calls of the stable version the canary is held against one that never fails. */
    static boolean isWorse(Sum canary, Sum stable) {
        if (canary.calls() < MIN_CALLS) {
            return false;
        }
        long others = Math.max(stable.calls(), 1);
        double together = (double) (canary.failures() + stable.failures()) / (canary.calls() + others);
        double standardError = Math.sqrt(together * (1 - together) * (1.0 / canary.calls() + 1.0 / others));
        double worse = canary.rate() - stable.rate();
        return worse > MARGIN && (stable.calls() == 0 || worse > STANDARD_ERRORS * standardError);
    }
}
