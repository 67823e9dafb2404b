package com.northwind.ingest.door;

import com.northwind.ingest.reading.DoorCheck;
import com.northwind.ingest.reading.Received;

/** The doors of all compartments, each as its newest reading has it, and what happened to them. */
public interface Doors {

    /**
     * Keeps the reading as an event of the locker's history, and as the door itself if it is newer than what is known: by
     * its sequence, and by its id where that is the same. Of two readings with one sequence the history keeps the
     * first. Repeating it changes nothing.
     *
     * @return whether the door is as this reading says now; false if a newer one, or this one, was there already
     */
    boolean write(String building, Received received);

    /**
     * Looks at the door again. If it is still open by that very reading, it is left open from now on. If it is still shut by
     * it, and its sensor sees something else than is believed to be in the box, they disagree. Both are events, once.
     */
    Finding look(String building, DoorCheck check);

    /** Returns if doors can be written at the moment, and throws if not. */
    void check();
}
