package com.northwind.invoices.door.web;

import static com.northwind.invoices.Calls.ACME;
import static com.northwind.invoices.Calls.DOOR;
import static com.northwind.invoices.Calls.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.northwind.invoices.Calls;
import com.northwind.invoices.WebTest;
import com.northwind.invoices.apikey.InMemoryApiKeys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class KeyControllerTests {

    @Autowired
    Calls calls;

    @Autowired
    InMemoryApiKeys keys;

    @BeforeEach
    void forget() {
        keys.clear();
    }

    @Test
    void saysByWhatAKeyIsKnownAgain() throws Exception {
        MvcTestResult made = calls.post("/v1/api-keys", ACME, "rotation-1", "{\"name\": \"Import\"}");
        String answer = made.getResponse().getContentAsString();
        String id = JsonPath.read(answer, "$.id");
        String sent = JsonPath.read(answer, "$.key");

        assertThat(find(id)).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"id": "%s", "partner": "acme-homes", "client": "partner-acme-homes", "sha256": "%s"}
                """.formatted(id, sha256(sent)));

        calls.delete("/v1/api-keys/{id}", ACME, id);

        assertProblem(find(id), HttpStatus.NOT_FOUND, "unknown-api-key");
    }

    @Test
    void knowsNoOther() {
        assertProblem(find("neverseenbefore"), HttpStatus.NOT_FOUND, "unknown-api-key");
        assertProblem(find("No-Key"), HttpStatus.BAD_REQUEST, "invalid-request");
    }

    private MvcTestResult find(String id) {
        return calls.get("/internal/api-keys/{id}", DOOR, "/internal/api-keys/" + id);
    }

    private static String sha256(String key) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.US_ASCII)));
    }
}
