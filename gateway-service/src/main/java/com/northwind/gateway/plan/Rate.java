package com.northwind.gateway.plan;

/**
 * How fast requests may come. They fill a backlog that drains at the rate: one that would make it longer than the burst is
 * refused (the generic cell rate algorithm), so there is no window at whose border twice as much passes.
 *
 * @param perSecond requests a second in the long run, at least 1
 * @param burst requests at once, at least 1
 */
public record Rate(double perSecond, long burst) {

    private static final double SECOND = 1_000_000;
    private static final double ROUNDING = 0.5;

    public Rate {
        if (perSecond < 1 || burst < 1) {
            throw new IllegalArgumentException("A rate allows something");
        }
    }

    /** Microseconds in which the backlog drains by one request. */
    public double interval() {
        return SECOND / perSecond;
    }

    /** Whether one more may come on a backlog of so many microseconds. */
    boolean allows(double backlog) {
        return backlog + interval() <= burst * interval() + ROUNDING;
    }

    /** How many may come at once on a backlog of so many microseconds. */
    long left(double backlog) {
        return Math.max(0, (long) Math.floor((burst * interval() - backlog + ROUNDING) / interval()));
    }

    /** Seconds, rounded up, until one more may come than now; 0 if the whole burst may. */
    long secondsToMore(double backlog) {
        double drained = (burst - left(backlog) - 1) * interval();
        return backlog <= ROUNDING ? 0 : Math.max(1, (long) Math.ceil((backlog - drained) / SECOND));
    }

    /** Seconds in which the whole burst is allowed again, rounded up. */
    long window() {
        return (long) Math.ceil(burst / perSecond);
    }

    /** What one of so many doors allows on its own. */
    Rate share(int doors) {
        return new Rate(Math.max(1, perSecond / doors), Math.max(1, burst / doors));
    }
}
