package com.northwind.ingest.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeadLetterTests {

    @Test
    void saysTextAsItIs() {
        assertThat(DeadLetter.text("{\"t\u00fcr\": 1}\n".getBytes(UTF_8))).isEqualTo("{\"t\u00fcr\": 1}\n");
    }

    @Test
    void saysInBase64WhatNoQueueTakesAsText() {
        assertThat(DeadLetter.text(new byte[] {0, -1, 7})).isEqualTo("base64:AP8H");
        assertThat(DeadLetter.text("\u0001".getBytes(UTF_8))).isEqualTo("base64:AQ==");
        assertThat(DeadLetter.text(new byte[0])).isEqualTo("base64:");
    }
}
