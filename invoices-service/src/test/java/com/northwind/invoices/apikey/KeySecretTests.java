package com.northwind.invoices.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeySecretTests {

    private static final ApiKeyId ID = new ApiKeyId("k7f3q9x2m4");

    private final String key = Keys.SECRET.keyOf(ID);

    @Test
    void makesKeysThatSayWhichTheyAre() {
        assertThat(key).matches("nwk_k7f3q9x2m4_[0-9a-f]{64}");
    }

    @Test
    void makesTheSameKeyEachTime() {
        assertThat(Keys.SECRET.keyOf(ID)).isEqualTo(key);
    }

    @Test
    void makesAnotherKeyForAnotherIdOrOfAnotherSecret() {
        assertThat(Keys.SECRET.keyOf(new ApiKeyId("k7f3q9x2m5")).substring(15)).isNotEqualTo(key.substring(15));
        assertThat(new KeySecret("another secret").keyOf(ID)).isNotEqualTo(key);
    }

    @Test
    void hashesTheWholeKey() {
        assertThat(Keys.SECRET.hashOf(ID)).matches("[0-9a-f]{64}").doesNotContain(key.substring(15));
    }
}
