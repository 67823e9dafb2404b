package com.northwind.gateway.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PresentedKeyTests {

    private static final String TEXT = "nwk_k7f3q9x2m4_cGxlYXNlIGdlbmVyYXRlIHlvdXIgb3du";
    private static final String HASH = "622664b2d1d6764f63216408a6229dbb3b381b320f483d887df48066daec856e";

    @Test
    void namesItself() {
        assertThat(PresentedKey.parse(TEXT))
                .hasValueSatisfying(key -> assertThat(key.id()).isEqualTo("k7f3q9x2m4"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nwk_k7f3q9x2m4_short",
                "nwk_K7F3Q9X2M4_cGxlYXNlIGdlbmVyYXRl",
                "abc_k7f3q9x2m4_cGxlYXNlIGdlbmVyYXRl",
                "nwk_k7f3q9x2m4_cGxlYXNlIGdlbmVyYXRl "
            })
    void hasAShape(String text) {
        assertThat(PresentedKey.parse(text)).isEmpty();
    }

    @Test
    void isOnlyTheKeyWithItsHash() {
        PresentedKey key = PresentedKey.parse(TEXT).orElseThrow();

        assertThat(key.is(new ApiKey(key.id(), "acme", "partner-acme", HASH))).isTrue();
        assertThat(key.is(new ApiKey(key.id(), "acme", "partner-acme", HASH.replace('a', 'b'))))
                .isFalse();
    }

    @Test
    void hidesItsSecret() {
        assertThat(PresentedKey.parse(TEXT).orElseThrow()).hasToString("PresentedKey[k7f3q9x2m4]");
    }
}
