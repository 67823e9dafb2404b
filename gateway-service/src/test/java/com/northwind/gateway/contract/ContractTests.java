package com.northwind.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.gateway.contract.Policies.Caching;
import com.northwind.gateway.contract.Policies.Deprecation;
import com.northwind.gateway.contract.Policies.Priority;
import com.northwind.security.Group;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;

class ContractTests {

    private final Contract parcels = Contract.read(new ClassPathResource("openapi/parcels.yaml"));
    private final Contract invoices = Contract.read(new ClassPathResource("openapi/invoices.yaml"));

    @Test
    void isTheVeryFileOfTheService() throws Exception {
        assertThat(invoices.file().getContentAsByteArray())
                .isEqualTo(Files.readAllBytes(Path.of("../invoices-service/src/main/resources/openapi/invoices.yaml")));
    }

    @Test
    void namesEveryOperationOnce() {
        assertThat(invoices.operations())
                .extracting(Operation::id)
                .doesNotHaveDuplicates()
                .contains("listInvoices", "getUsage", "createApiKey");
    }

    @Test
    void readsAlternativesOfScopesAndGroups() {
        assertThat(operation(HttpMethod.POST, "/v1/parcels").access())
                .containsExactly(
                        new Requirement(Set.of("parcels:write", "parcels:read"), Set.of()),
                        new Requirement(Set.of("parcels:all"), Set.of()),
                        new Requirement(Set.of(), Set.of(Group.ADMIN)));
    }

    @Test
    void readsWhatTheDoorDoes() {
        assertThat(operation(HttpMethod.GET, "/v1/parcels/12").policies())
                .isEqualTo(new Policies(
                        new Caching(Duration.ofMinutes(1), List.of("PARCEL#{id}")),
                        Priority.LOW,
                        Duration.ofSeconds(2),
                        "standing",
                        new Deprecation(
                                LocalDate.parse("2026-01-01"), LocalDate.parse("2027-01-01"), "/v2/parcels/{id}"),
                        "latestParcel"));
    }

    @Test
    void assumesWhatAnOperationDoesNotSay() {
        assertThat(operation(HttpMethod.GET, "/v1/parcels/latest").policies())
                .isEqualTo(new Policies(null, Priority.NORMAL, Policies.TIMEOUT, null, null, null));
    }

    @Test
    void prefersTheMoreSpecificPath() {
        assertThat(operation(HttpMethod.GET, "/v1/parcels/latest").path()).isEqualTo("/v1/parcels/latest");
        assertThat(operation(HttpMethod.GET, "/v1/parcels/12").path()).isEqualTo("/v1/parcels/{id}");
    }

    @Test
    void sharesTheParametersOfAPath() {
        assertThat(operation(HttpMethod.GET, "/v1/parcels/12").parameters())
                .extracting(Parameter::name)
                .containsExactly("id");
    }

    @Test
    void knowsWhichMethodsAreAllowed() {
        assertThat(parcels.match(HttpMethod.DELETE, PathContainer.parsePath("/v1/parcels")))
                .isEqualTo(new Match.WrongMethod(Set.of(HttpMethod.POST)));
        assertThat(parcels.match(HttpMethod.DELETE, PathContainer.parsePath("/v1/parcels/12")))
                .isEqualTo(new Match.WrongMethod(Set.of(HttpMethod.GET, HttpMethod.HEAD)));
    }

    @Test
    void answersForTheHeadWhatItAnswersForTheWhole() {
        assertThat(operation(HttpMethod.HEAD, "/v1/parcels/12").id()).isEqualTo("getParcel");
        assertThat(parcels.match(HttpMethod.HEAD, PathContainer.parsePath("/v1/parcels")))
                .isInstanceOf(Match.WrongMethod.class);
    }

    @Test
    void findsAPathHoweverItIsWritten() {
        assertThat(operation(HttpMethod.POST, "/v1/parce%6Cs").id()).isEqualTo("makeParcel");
        assertThat(operation(HttpMethod.GET, "/v1/parcels/l%61test").id()).isEqualTo("latestParcel");
    }

    @Test
    void knowsWhatAnOperationAnswers() {
        Operation operation = operation(HttpMethod.GET, "/v1/parcels/12");

        assertThat(operation.responses().produced()).containsExactly(MediaType.APPLICATION_JSON);
        assertThat(operation.responses().of(200)).isPresent();
        assertThat(operation.responses().of(404)).isEmpty();
    }

    @Test
    void knowsNothingElse() {
        for (String path : new String[] {"/", "/v1", "/parcels", "/v1/parcels/", "/v1/parcels/12/lid"}) {
            assertThat(parcels.match(HttpMethod.GET, PathContainer.parsePath(path)))
                    .isEqualTo(new Match.Unknown());
        }
    }

    private Operation operation(HttpMethod method, String path) {
        return switch (parcels.match(method, PathContainer.parsePath(path))) {
            case Match.Known(Operation operation) -> operation;
            case Match.WrongMethod(var allowed) -> throw new AssertionError(allowed);
            case Match.Unknown() -> throw new AssertionError(path);
        };
    }
}
