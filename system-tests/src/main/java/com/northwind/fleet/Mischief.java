package com.northwind.fleet;

/** What bad devices and bad networks do to readings. */
public enum Mischief {
    /** The same reading is sent twice. */
    DUPLICATES,
    /** A reading is overtaken by later ones. */
    REORDERING,
    /** The clock of a locker is wrong. */
    SKEW,
    /** A locker says nothing for a while, and then everything. */
    SILENCE,
    /** A door is open that nobody was to open. */
    FORCED
}
