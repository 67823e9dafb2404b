package com.northwind.graphql.paging;

import com.northwind.graphql.failure.Refusal;
import com.northwind.table.Cursor;
import com.northwind.table.Query;
import org.jspecify.annotations.Nullable;

/** What callers may ask of a list. */
public final class Paging {

    private Paging() {}

    /**
     * The size of a page.
     *
     * @throws Refusal if it is none
     */
    public static int size(int first) {
        if (first < 1 || first > Query.MAX_PAGE) {
            throw Refusal.badArgument("first", "The argument first must be between 1 and " + Query.MAX_PAGE);
        }
        return first;
    }

    /**
     * The place in a list of the table.
     *
     * @throws Refusal if it is none of ours
     */
    public static @Nullable Cursor place(@Nullable String after) {
        try {
            return after == null ? null : Cursor.parse(after);
        } catch (IllegalArgumentException foreign) {
            throw noCursor();
        }
    }

    /** A cursor that was not taken from this list. */
    public static Refusal noCursor() {
        return Refusal.badArgument("after", "The argument after is not a cursor of this list");
    }
}
