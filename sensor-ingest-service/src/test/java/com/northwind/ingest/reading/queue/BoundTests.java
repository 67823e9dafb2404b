package com.northwind.ingest.reading.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoundTests {

    private final Bound bound = new Bound(100);

    @Test
    void isFullAtItsNumber() {
        assertThat(bound.isFullWith(99)).isFalse();
        assertThat(bound.isFullWith(100)).isTrue();
    }

    @Test
    void staysFullUntilATenthIsGone() {
        assertThat(bound.isFullWith(100)).isTrue();
        assertThat(bound.isFullWith(91)).isTrue();
        assertThat(bound.isFullWith(90)).isFalse();
        assertThat(bound.isFullWith(99)).isFalse();
    }
}
