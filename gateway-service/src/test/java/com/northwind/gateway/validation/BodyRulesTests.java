package com.northwind.gateway.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.networknt.schema.Schema;
import com.northwind.gateway.contract.Body;
import com.northwind.gateway.contract.Contract;
import com.northwind.gateway.contract.Operation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
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
        assertThat(violations("""
                {"size": "SMALL", "places": [{"floor": 3}]}
                """)).isEmpty();
    }

    @Test
    void pointToWhatIsWrong() {
        assertThat(violations("""
                {"size": "SMALL", "places": [{"floor": 3}, {"floor": "roof"}]}
                """))
                .extracting(Violation::field, Violation::pointer)
                .containsExactly(tuple("/places/1/floor", "/places/1/floor"));
    }

    @Test
    void nameWhatIsMissingOrUnknown() {
        assertThat(violations("""
                {"colour": "red"}
                """))
                .extracting(Violation::rule)
                .anyMatch(rule -> rule.contains("size"))
                .anyMatch(rule -> rule.contains("colour"));
    }

    @Test
    void pointToTheMemberThatIsMissingOrUnknown() {
        assertThat(violations("{\"co/lour\": \"red\"}"))
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder("/size", "/co~1lour");
    }

    @Test
    void pointToTheWholeOfWhatIsNoJson() {
        assertThat(violations("{\"size\": ")).extracting(Violation::field).containsExactly("body");
        assertThat(violations("{\"size\": ")).extracting(Violation::pointer).containsExactly("");
    }

    @Test
    void missABodyThatMustBeThere() {
        assertThat(violations("")).containsExactly(Violation.inBody("", "is missing"));
    }

    private List<Violation> violations(String text) {
        Schema schema = body.schema(MediaType.APPLICATION_JSON).orElseThrow();
        return BodyRules.violations(body, schema, text.getBytes(StandardCharsets.UTF_8));
    }
}
