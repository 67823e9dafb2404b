package com.northwind.gateway.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShareTests {

    private final List<String> partners =
            IntStream.range(0, 2_000).mapToObj(i -> "partner-" + i).toList();

    @Test
    void hasAboutAsManyAsItSays() {
        assertThat(in(10)).hasSizeBetween(140, 260);
        assertThat(in(0)).isEmpty();
        assertThat(in(100)).isEqualTo(partners);
    }

    @Test
    void keepsWhomItHasWhenItGrows() {
        assertThat(in(25)).containsAll(in(5)).hasSizeGreaterThan(in(5).size());
    }

    private List<String> in(double percent) {
        return partners.stream().filter(new Share(percent)::has).toList();
    }
}
