package com.northwind.gateway.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.gateway.contract.Contract;
import com.northwind.gateway.contract.Operation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class ParameterRulesTests {

    private final Contract parcels = Contract.read(new ClassPathResource("openapi/parcels.yaml"));

    @Test
    void acceptWhatTheContractDescribes() {
        assertThat(post("/v1/parcels?fragile=true", "key-1")).isEmpty();
        assertThat(get("/v1/parcels/12")).isEmpty();
    }

    @Test
    void nameAParameterThatIsUnknown() {
        assertThat(post("/v1/parcels?colour=red", "key-1"))
                .containsExactly(new Violation("colour", "is not a parameter of this operation"));
    }

    @Test
    void nameAParameterThatIsMissing() {
        assertThat(violations(
                        "/v1/parcels", MockServerHttpRequest.post("/v1/parcels").build()))
                .containsExactly(new Violation("Idempotency-Key", "is missing"));
    }

    @Test
    void nameAParameterThatIsThereTwice() {
        assertThat(post("/v1/parcels?fragile=true&fragile=false", "key-1"))
                .containsExactly(new Violation("fragile", "is there more than once"));
    }

    @Test
    void nameAParameterOfAnotherType() {
        assertThat(post("/v1/parcels?fragile=perhaps", "key-1"))
                .containsExactly(new Violation("fragile", "is not true or false"));
        assertThat(get("/v1/parcels/twelve")).containsExactly(new Violation("id", "is not an integer"));
        assertThat(get("/v1/parcels/" + "9".repeat(500))).containsExactly(new Violation("id", "is not an integer"));
    }

    @Test
    void nameAParameterThatBreaksItsSchema() {
        assertThat(get("/v1/parcels/0")).extracting(Violation::field).containsExactly("id");
        assertThat(post("/v1/parcels", "k")).extracting(Violation::field).containsExactly("Idempotency-Key");
    }

    private List<Violation> post(String uri, String key) {
        return violations(
                "/v1/parcels",
                MockServerHttpRequest.post(uri).header("Idempotency-Key", key).build());
    }

    private List<Violation> get(String uri) {
        return violations("/v1/parcels/{id}", MockServerHttpRequest.get(uri).build());
    }

    private List<Violation> violations(String path, MockServerHttpRequest request) {
        Operation operation = parcels.operations().stream()
                .filter(it -> it.path().equals(path))
                .findFirst()
                .orElseThrow();
        return ParameterRules.violations(operation, request);
    }
}
