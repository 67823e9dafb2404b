package com.northwind.gateway.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.gateway.contract.Contract;
import com.northwind.gateway.contract.Operation;
import com.northwind.gateway.validation.AnswerRules.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;

class AnswerRulesTests {

    private final Operation operation =
            Contract.read(new ClassPathResource("openapi/parcels.yaml")).operations().stream()
                    .filter(it -> it.id().equals("getParcel"))
                    .findFirst()
                    .orElseThrow();

    @Test
    void areKept() {
        assertThat(verdict(200, MediaType.APPLICATION_JSON, "{\"size\": \"SMALL\"}"))
                .isEqualTo(new Verdict.Kept());
        assertThat(verdict(200, null, "")).isEqualTo(new Verdict.Kept());
    }

    @Test
    void areBrokenSomewhere() {
        assertThat(verdict(200, MediaType.APPLICATION_JSON, "{\"size\": \"somebody's secret\"}"))
                .isEqualTo(new Verdict.Broken(List.of("/size enum")));
        assertThat(verdict(200, MediaType.TEXT_HTML, "<html>")).isEqualTo(new Verdict.Broken(List.of("Content-Type")));
        assertThat(verdict(200, MediaType.APPLICATION_JSON, "<html>"))
                .isEqualTo(new Verdict.Broken(List.of("is no JSON")));
    }

    @Test
    void doNotKnowEveryStatus() {
        assertThat(verdict(418, MediaType.APPLICATION_JSON, "{}")).isEqualTo(new Verdict.UnknownStatus());
    }

    private Verdict verdict(int status, @Nullable MediaType type, String body) {
        return AnswerRules.verdict(operation, new Answer(status, type, body.getBytes(StandardCharsets.UTF_8)));
    }
}
