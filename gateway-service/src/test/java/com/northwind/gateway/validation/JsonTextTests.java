package com.northwind.gateway.validation;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.gateway.validation.JsonText.Reading;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTests {

    @Test
    void isReadOnce() {
        assertThat(read("{\"a\": [1, 2.5, null]}", UTF_8)).isInstanceOf(Reading.Value.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"a\": ",
                "{\"a\": 1} {\"a\": 2}",
                "{} x",
                "{\"a\": 1, \"a\": 2}",
                "{\"a\": {\"b\": 1, \"b\": 1}}",
                "{'a': 1}",
                "{\"a\": NaN}",
                "{\"a\": 01}",
                "// a\n{}",
                "\uFEFF{}"
            })
    void isRefusedIfItCouldBeReadInTwoWays(String text) {
        assertThat(read(text, UTF_8))
                .isEqualTo(new Reading.Refused("is not one JSON text in UTF-8 that names each member once"));
    }

    @Test
    void isRefusedInAnotherCharset() {
        assertThat(read("{\"a\": 1}", UTF_16)).isInstanceOf(Reading.Refused.class);
        assertThat(JsonText.read(new byte[] {'"', (byte) 0xC3, '"'})).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void isRefusedIfItIsDeep() {
        assertThat(read("[".repeat(32) + "]".repeat(32), UTF_8)).isInstanceOf(Reading.Value.class);
        assertThat(read("[".repeat(33) + "]".repeat(33), UTF_8)).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void isRefusedIfANumberOrANameIsLong() {
        assertThat(read("[" + "9".repeat(40) + "]", UTF_8)).isInstanceOf(Reading.Value.class);
        assertThat(read("[" + "9".repeat(41) + "]", UTF_8)).isInstanceOf(Reading.Refused.class);
        assertThat(read("[1e400]", UTF_8)).isEqualTo(new Reading.Refused("has a number that is too large"));
        assertThat(read("{\"" + "n".repeat(201) + "\": 1}", UTF_8)).isInstanceOf(Reading.Refused.class);
    }

    private static Reading read(String text, Charset charset) {
        return JsonText.read(text.getBytes(charset));
    }
}
