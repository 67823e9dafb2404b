package com.northwind.graphql.activity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActivityCursorTests {

    private final ActivityCursor cursor = new ActivityCursor("riverside", new Position(1_795_183_815_691L, 2));

    @Test
    void readsWhatItWrote() {
        assertThat(ActivityCursor.parse(cursor.toString())).contains(cursor);
    }

    @Test
    void readsNothingElse() {
        for (String foreign : new String[] {"", "???", "bm90IG91cnM", "MS0yLTMgYg", "LTEtMiBi", "MSBi"}) {
            assertThat(ActivityCursor.parse(foreign)).as(foreign).isEmpty();
        }
    }

    @Test
    void ordersPositionsByTimeAndThenByCount() {
        assertThat(new Position(2, 0)).isGreaterThan(new Position(1, 9));
        assertThat(new Position(2, 10)).isGreaterThan(new Position(2, 9));
        assertThat(Position.START).isLessThan(new Position(0, 1));
    }
}
