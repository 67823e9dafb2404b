package com.northwind.gateway.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.gateway.contract.Body;
import com.northwind.gateway.contract.Contract;
import com.northwind.gateway.contract.Operation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;

class BodyRulesTests {

    private final Body body = Contract.read(new ClassPathResource("openapi/parcels.yaml")).operations().stream()
            .map(Operation::body)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();

    @Test
    void acceptWhatTheSchemaDescribes() {
        assertThat(violations(MediaType.parseMediaType("application/json;charset=UTF-8"), """
                {"size": "SMALL", "places": [{"floor": 3}]}
                """))
                .isEmpty();
    }

    @Test
    void pointToWhatIsWrong() {
        assertThat(violations(MediaType.APPLICATION_JSON, """
                {"size": "SMALL", "places": [{"floor": 3}, {"floor": "roof"}]}
                """))
                .extracting(Violation::field)
                .containsExactly("/places/1/floor");
    }

    @Test
    void nameWhatIsMissingOrUnknown() {
        assertThat(violations(MediaType.APPLICATION_JSON, """
                {"colour": "red"}
                """))
                .extracting(Violation::rule)
                .anyMatch(rule -> rule.contains("size"))
                .anyMatch(rule -> rule.contains("colour"));
    }

    @Test
    void refuseAnotherMediaType() {
        assertThat(violations(MediaType.TEXT_PLAIN, "{}"))
                .extracting(Violation::field)
                .containsExactly("Content-Type");
        assertThat(violations(null, "{}")).extracting(Violation::field).containsExactly("Content-Type");
    }

    @Test
    void refuseWhatIsNoJson() {
        assertThat(violations(MediaType.APPLICATION_JSON, "{\"size\": "))
                .containsExactly(new Violation("body", "is not JSON"));
    }

    @Test
    void missABodyThatMustBeThere() {
        assertThat(violations(MediaType.APPLICATION_JSON, "")).containsExactly(new Violation("body", "is missing"));
    }

    private List<Violation> violations(@Nullable MediaType type, String text) {
        return BodyRules.violations(body, type, text.getBytes(StandardCharsets.UTF_8));
    }
}
