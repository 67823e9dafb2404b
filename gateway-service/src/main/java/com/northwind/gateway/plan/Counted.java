package com.northwind.gateway.plan;

import com.northwind.gateway.plan.Take.Count;

/** What this door knows of one shared counter, and what it let through without it. */
final class Counted {

    private String period = "";
    private long known;
    private long debt;
    private long base;

    /** The counter as it is to be asked for. What was let through without it goes along, and is no debt any more. */
    Count claim(String current, long quota, long used) {
        turn(current);
        known = Math.max(known, used);
        Count count = new Count(period, quota, known + debt, debt);
        debt = 0;
        return count;
    }

    void learn(Count claimed, long counted) {
        if (claimed.period().equals(period)) {
            known = Math.max(known, counted);
        }
    }

    void giveBack(Count claimed) {
        if (claimed.period().equals(period)) {
            debt += claimed.debt();
        }
    }

    /**
     * How many more this door may let through on its own: its share of what was left when the counter went away, so that
     * all doors together let through no more than there is.
     */
    long left(String current, long quota, long used, int doors) {
        turn(current);
        if (debt == 0) {
            base = Math.max(known, used);
        }
        return Math.max(0, (quota - base) / doors - debt);
    }

    void letThrough() {
        debt++;
    }

    boolean owes() {
        return debt > 0;
    }

    private void turn(String current) {
        if (!current.equals(period)) {
            period = current;
            known = 0;
            debt = 0;
        }
    }
}
