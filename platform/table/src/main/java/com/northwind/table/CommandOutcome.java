package com.northwind.table;

/** What a locker says that became of a command. */
public enum CommandOutcome {
    /** The door opened. */
    OBEYED,
    /** The door did not open. */
    REFUSED,
    /** The command came too late. */
    EXPIRED
}
