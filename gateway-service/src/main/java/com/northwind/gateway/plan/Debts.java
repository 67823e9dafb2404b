package com.northwind.gateway.plan;

import java.util.List;

/** What this door let through while the shared counters were away. */
public interface Debts {

    /** What is to be put onto the counters now that they are back. Each is settled or kept afterwards. */
    List<Take> open();

    void settled(Take take, Tally tally);

    void kept(Take take);
}
