package com.northwind.ingest.letter;

import com.northwind.ingest.reading.DeadLetter;
import java.time.Instant;

/**
 * A dead letter as it is found.
 *
 * @param id the queue's own, the same for as long as the letter lies there
 * @param diedAt when it was put aside, by the queue's clock
 */
public record Letter(String id, Instant diedAt, DeadLetter content) {}
