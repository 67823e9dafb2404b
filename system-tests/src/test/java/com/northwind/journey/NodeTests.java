package com.northwind.journey;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class NodeTests {

    @Test
    void isMissedWhereTheBuildIsToProveSomething() {
        assertThatThrownBy(() -> Node.miss("true")).isInstanceOf(AssertionError.class);
    }

    @Test
    void isNotMissedElsewhere() {
        assertThatThrownBy(() -> Node.miss(null)).isInstanceOf(TestAbortedException.class);
        assertThatThrownBy(() -> Node.miss("")).isInstanceOf(TestAbortedException.class);
    }
}
