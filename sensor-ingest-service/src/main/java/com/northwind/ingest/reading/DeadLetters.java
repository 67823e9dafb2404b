package com.northwind.ingest.reading;

/** Where messages go that no repetition will mend, so that they hold nobody up and somebody can look at them. */
public interface DeadLetters {

    /**
     * Keeps the message with the cause of its end.
     *
     * @throws QueueUnavailable if it could not; then the message must not be acknowledged
     */
    void bury(DeadLetter letter);
}
