package com.northwind.web.ledger;

/** Somebody else was faster: what was read before the write is no longer true. Nothing was written. */
public class ChangedMeanwhile extends RuntimeException {

    public ChangedMeanwhile(Throwable cause) {
        super("What was read has changed before the write", cause);
    }

    public ChangedMeanwhile() {
        super("What was read has changed before the write");
    }
}
