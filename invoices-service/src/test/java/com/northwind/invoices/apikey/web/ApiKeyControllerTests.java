package com.northwind.invoices.apikey.web;

import static com.northwind.invoices.Calls.ACME;
import static com.northwind.invoices.Calls.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.northwind.invoices.Calls;
import com.northwind.invoices.WebTest;
import com.northwind.invoices.apikey.ApiKeyId;
import com.northwind.invoices.apikey.InMemoryApiKeys;
import com.northwind.invoices.apikey.Keys;
import com.northwind.web.IdempotencyKey;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** With everything that Spring has to say about a request, because a key must not be in it. */
@WebTest
@TestPropertySource(properties = {"logging.level.org.springframework.web=TRACE", "logging.level.com.northwind=TRACE"})
@ExtendWith(OutputCaptureExtension.class)
class ApiKeyControllerTests {

    private static final String PATH = "/v1/api-keys";
    private static final RequestPostProcessor ACCOUNTING =
            Calls.partner("acme-homes", "acme-accounting", "invoices:read invoices:write");

    @Autowired
    Calls calls;

    @Autowired
    InMemoryApiKeys keys;

    @BeforeEach
    void forget() {
        keys.clear();
    }

    @Test
    void tellsANewKey() throws Exception {
        MvcTestResult answer = make(ACME, "rotation-1");

        assertThat(answer)
                .hasStatus(HttpStatus.CREATED)
                .doesNotContainHeader(IdempotencyKey.REPLAYED)
                .hasHeader(HttpHeaders.CACHE_CONTROL, "no-cache, no-store, max-age=0, must-revalidate")
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"name": "Nightly import", "client": "partner-acme-homes", "createdAt": "2026-11-24T12:00:00Z"}
                        """);
        assertThat(text(answer, "$.key")).isEqualTo(Keys.SECRET.keyOf(new ApiKeyId(text(answer, "$.id"))));
    }

    @Test
    void tellsItAgainToARepetition() throws Exception {
        MvcTestResult first = make(ACME, "rotation-1");
        MvcTestResult again = make(ACME, "rotation-1");

        assertThat(again).hasStatus(HttpStatus.CREATED).hasHeader(IdempotencyKey.REPLAYED, "true");
        assertThat(text(again, "$")).isEqualTo(text(first, "$"));
    }

    @Test
    void refusesAnIdempotencyKeyOfAnotherRequest() {
        make(ACME, "rotation-1");

        assertProblem(
                calls.post(PATH, ACME, "rotation-1", "{\"name\": \"Something else\"}"),
                HttpStatus.UNPROCESSABLE_CONTENT,
                "idempotency-key-reused");
    }

    @Test
    void refusesAThirdKey() {
        make(ACME, "rotation-1");
        make(ACME, "rotation-2");

        assertProblem(make(ACME, "rotation-3"), HttpStatus.CONFLICT, "too-many-keys");
        assertThat(make(ACCOUNTING, "rotation-3")).hasStatus(HttpStatus.CREATED);
    }

    @Test
    void listsKeysWithoutTheirSecrets() throws Exception {
        String first = text(make(ACME, "rotation-1"), "$.id");
        String second = text(make(ACME, "rotation-2"), "$.id");
        make(ACCOUNTING, "rotation-3");

        MvcTestResult answer = calls.get(PATH, ACME, PATH);

        assertThat(answer).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"data": [
                  {"id": "%s", "name": "Nightly import", "client": "partner-acme-homes", "createdAt": "2026-11-24T12:00:00Z"},
                  {"id": "%s", "name": "Nightly import", "client": "partner-acme-homes", "createdAt": "2026-11-24T12:00:00Z"}
                ]}
                """.formatted(first, second));
    }

    @Test
    void revokesAKeyAndSaysSoAgain() throws Exception {
        String id = text(make(ACME, "rotation-1"), "$.id");

        assertThat(revoke(ACME, id)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(revoke(ACME, id)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(calls.get(PATH, ACME, PATH)).bodyJson().isStrictlyEqualTo("{\"data\": []}");
    }

    @Test
    void knowsNoKeyOfAnotherClient() throws Exception {
        String id = text(make(ACCOUNTING, "rotation-1"), "$.id");

        assertProblem(revoke(ACME, id), HttpStatus.NOT_FOUND, "unknown-api-key");
        assertProblem(revoke(ACME, "neverseenbefore"), HttpStatus.NOT_FOUND, "unknown-api-key");
        assertProblem(revoke(ACME, "No-Key"), HttpStatus.BAD_REQUEST, "invalid-request");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
                    name | {}
                    name | {"name": ""}
                    name | {"name": ["Import"]}
                    name | {"name": "123456789012345678901234567890123456789012345678901"}
                    scope | {"name": "Import", "scope": "all"}
                    body | {"name": "Import"
                    """)
    void namesTheMemberThatIsWrong(String field, String body) {
        MvcTestResult answer = calls.post(PATH, ACME, "rotation-1", body);

        assertProblem(answer, HttpStatus.BAD_REQUEST, "invalid-request");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
    }

    @Test
    void wantsAnIdempotencyKey() {
        MvcTestResult answer = calls.post(PATH, ACME, "{\"name\": \"Import\"}");

        assertProblem(answer, HttpStatus.BAD_REQUEST, "invalid-request");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(IdempotencyKey.HEADER);
    }

    @Test
    void neverLogsAKey(CapturedOutput log) throws Exception {
        String key = text(make(ACME, "rotation-1"), "$.key");
        make(ACME, "rotation-1");

        assertThat(log).contains("CreatedResponse").doesNotContain(key, key.substring(key.lastIndexOf('_')));
    }

    private MvcTestResult make(RequestPostProcessor caller, String idempotencyKey) {
        return calls.post(PATH, caller, idempotencyKey, "{\"name\": \"Nightly import\"}");
    }

    private MvcTestResult revoke(RequestPostProcessor caller, String id) {
        return calls.delete("/v1/api-keys/{id}", caller, id);
    }

    private static String text(MvcTestResult answer, String path) throws UnsupportedEncodingException {
        return JsonPath.read(answer.getResponse().getContentAsString(), path).toString();
    }
}
