package com.northwind.ingest.letter;

import java.util.function.Predicate;

/** The dead letters there are. */
public interface Letters {

    /** As many are seen at once, so that no flood of them fills the memory. */
    int MOST = 200;

    /**
     * Shows letters, {@link #MOST} at most and in no order, and forgets those that the visitor says are done with. While
     * it lasts nobody else sees them. A letter that could not be forgotten is seen again.
     *
     * @return whether there may be more than were shown
     */
    boolean visit(Predicate<Letter> done);
}
