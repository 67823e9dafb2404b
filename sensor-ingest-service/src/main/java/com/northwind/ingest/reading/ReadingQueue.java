package com.northwind.ingest.reading;

import java.util.List;

/** Where readings wait for their door. What it has, it does not lose. */
public interface ReadingQueue {

    /**
     * Whether the queue has each of these now, in their order.
     *
     * @throws QueueFull if too many wait already; then it has none of them
     * @throws QueueUnavailable if it has none of them for another reason
     */
    List<Boolean> offer(List<Received> readings);

    /**
     * Returns if the queue answers at the moment.
     *
     * @throws QueueUnavailable if not
     */
    void check();
}
