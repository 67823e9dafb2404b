package com.northwind.gateway.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RateTests {

    private static final Rate RATE = new Rate(50, 100);
    private static final double FULL = 100 * RATE.interval();

    @Test
    void allowsTheWholeBurstAtOnce() {
        assertThat(RATE.allows(FULL - RATE.interval())).isTrue();
        assertThat(RATE.allows(FULL - RATE.interval() + 1)).isFalse();
    }

    @Test
    void saysHowManyMoreMayCome() {
        assertThat(RATE.left(0)).isEqualTo(100);
        assertThat(RATE.left(RATE.interval())).isEqualTo(99);
        assertThat(RATE.left(FULL)).isZero();
    }

    @Test
    void saysWhenOneMoreMayCome() {
        assertThat(RATE.secondsToMore(0)).isZero();
        assertThat(RATE.secondsToMore(FULL)).isEqualTo(1);
    }

    @Test
    void saysHowLongABurstTakes() {
        assertThat(RATE.window()).isEqualTo(2);
        assertThat(new Rate(3, 10).window()).isEqualTo(4);
    }

    @Test
    void sharesItselfAmongDoorsAndAllowsSomethingAtEach() {
        assertThat(RATE.share(4)).isEqualTo(new Rate(12.5, 25));
        assertThat(new Rate(1, 1).share(4)).isEqualTo(new Rate(1, 1));
    }

    @Test
    void isNeverNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rate(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rate(1, 0));
    }
}
