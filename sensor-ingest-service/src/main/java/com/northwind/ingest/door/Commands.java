package com.northwind.ingest.door;

import com.northwind.ingest.reading.CommandAnswer;
import com.northwind.ingest.reading.Received;

/** What doors were told, and what became of it. */
public interface Commands {

    /**
     * Keeps the answer that came with a reading. The first one stays; repeating it changes nothing.
     *
     * @return whether the command is one that was sent to this door
     */
    boolean keep(String building, Received received, CommandAnswer answer);
}
