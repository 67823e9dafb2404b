package com.northwind.invoices.door.web;

import static com.northwind.invoices.Calls.DOOR;
import static com.northwind.invoices.Calls.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.invoices.Calls;
import com.northwind.invoices.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class AuthorizationControllerTests {

    @Autowired
    Calls calls;

    @ParameterizedTest
    @CsvSource({
        "true, '\"acme-homes\"'",
        "false, '\"slow-homes\"'",
        "false, '\"gone-homes\"'",
        "false, '\"ACME HOMES\"'",
        "true, null"
    })
    void decidesByTheAccount(boolean allow, String partner) {
        assertThat(ask("partner", partner)).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"allow": %s, "seconds": 5}
                """.formatted(allow));
    }

    @Test
    void wantsToKnowWhoAndWhat() {
        assertProblem(ask("organisation", "\"acme-homes\""), HttpStatus.BAD_REQUEST, "invalid-request");
        assertProblem(
                calls.post("/internal/authorizations", DOOR, "{\"subject\": \"ada\", \"partner\": null}"),
                HttpStatus.BAD_REQUEST,
                "invalid-request");
    }

    private MvcTestResult ask(String member, String partner) {
        return calls.post("/internal/authorizations", DOOR, """
                {"subject": "ada", "client": "partner-acme-homes", "%s": %s, "operationId": "createApiKey"}
                """.formatted(member, partner));
    }
}
