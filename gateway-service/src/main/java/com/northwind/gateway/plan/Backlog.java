package com.northwind.gateway.plan;

/** The backlog of one rate as far as this door knows it. */
final class Backlog {

    private double drainedAt;
    private boolean owed;

    /** Microseconds that are left of it. */
    double at(Moment now) {
        return Math.max(0, drainedAt - now.micros());
    }

    /** What was let through without the shared backlog; nothing once it went along with a {@link Take}. */
    double claim(Moment now) {
        double claimed = owed ? at(now) : 0;
        owed = false;
        return claimed;
    }

    void learn(double backlog, Moment now) {
        drainedAt = now.micros() + backlog;
    }

    void giveBack(double claimed) {
        owed |= claimed > 0;
    }

    void letThrough(Rate rate, Moment now) {
        drainedAt = now.micros() + at(now) + rate.interval();
        owed = true;
    }
}
