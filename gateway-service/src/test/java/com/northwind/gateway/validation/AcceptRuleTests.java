package com.northwind.gateway.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

class AcceptRuleTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*/*",
                "application/*",
                "application/json",
                "application/json;q=0.1",
                "text/html, */*;q=0.1",
                "application/*;q=0, application/json"
            })
    void isMet(String accept) {
        assertThat(isMet(Set.of(MediaType.APPLICATION_JSON), accept)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "application/xml, text/*",
                "application/json;q=0",
                "*/*, application/json;q=0",
                "*/*;q=0"
            })
    void isBroken(String accept) {
        assertThat(isMet(Set.of(MediaType.APPLICATION_JSON), accept)).isFalse();
    }

    @Test
    void isMetByAnAnswerWithoutBody() {
        assertThat(isMet(Set.of(), "text/html")).isTrue();
    }

    private static boolean isMet(Set<MediaType> produced, String accept) {
        return AcceptRule.isMet(produced, MediaType.parseMediaTypes(accept));
    }
}
