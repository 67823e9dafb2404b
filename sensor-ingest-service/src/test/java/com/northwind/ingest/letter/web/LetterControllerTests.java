package com.northwind.ingest.letter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import com.northwind.ingest.letter.Box;
import com.northwind.ingest.reading.ReadingQueue;
import com.northwind.ingest.reading.Received;
import com.northwind.security.CallerAutoConfiguration;
import com.northwind.security.CallerToken;
import com.northwind.testing.Contract;
import com.northwind.web.WebAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(LetterController.class)
@ImportAutoConfiguration({WebAutoConfiguration.class, CallerAutoConfiguration.class})
@Import(LetterControllerTests.Doubles.class)
class LetterControllerTests {

    private static final Contract CONTRACT = Contract.of("openapi/dead-letters.yaml");
    private static final String LETTERS = "/v1/dead-letters";
    private static final String REDRIVE = "/v1/dead-letters/redrive";

    @Autowired
    MockMvcTester http;

    @Autowired
    Box letters;

    @BeforeEach
    void fill() {
        letters.clear();
        letters.put("a", "riverside-a", "{}");
        letters.put("b", null, "garbage {");
    }

    @Test
    void listsTheLastOneThatDiedFirst() throws UnsupportedEncodingException {
        MvcTestResult result = get(LETTERS, "system");

        assertThat(result).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"letters": [{"id": "b", "device": null}, {"id": "a", "device": "riverside-a"}], "more": false}
                """);
        keepsTheContract("GET", LETTERS, result);
    }

    @Test
    void listsThoseOfACause() {
        assertThat(get(LETTERS + "?cause=nothing", "system")).bodyJson().isLenientlyEqualTo("{\"letters\": []}");
        assertThat(get(LETTERS + "?cause=missing", "system"))
                .bodyJson()
                .extractingPath("$.letters.length()")
                .isEqualTo(2);
    }

    @Test
    void showsWhatALetterSays() throws UnsupportedEncodingException {
        MvcTestResult result = get(LETTERS + "/b", "system");

        assertThat(result)
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"message\": \"garbage {\", \"cause\": \"door is missing\"}");
        keepsTheContract("GET", LETTERS + "/{id}", result);
    }

    @Test
    void knowsWhichLettersThereAre() throws UnsupportedEncodingException {
        MvcTestResult result = get(LETTERS + "/c", "system");

        assertThat(result).hasStatus(404).bodyJson().isLenientlyEqualTo("{\"type\": \"/problems/unknown-letter\"}");
        keepsTheContract("GET", LETTERS + "/{id}", result);
    }

    @Test
    void answersForEachLetterThatIsSentAgain() throws UnsupportedEncodingException {
        MvcTestResult result = redrive("{\"ids\": [\"b\", \"c\"]}");

        assertThat(result).hasStatus(207).bodyJson().isLenientlyEqualTo("""
                [{"id": "b", "outcome": "refused", "reason": "nobody knows whose it is"},
                 {"id": "c", "outcome": "unknown"}]
                """);
        keepsTheContract("POST", REDRIVE, result);
    }

    @Test
    void sendsAll() {
        assertThat(redrive("{\"all\": true}"))
                .hasStatus(207)
                .bodyJson()
                .extractingPath("$.length()")
                .isEqualTo(2);
    }

    @Test
    void wantsToKnowWhichLettersAreMeant() throws UnsupportedEncodingException {
        for (String nothing : List.of("{}", "{\"all\": false}", "{\"all\": true, \"ids\": [\"a\"]}", "17")) {
            MvcTestResult result = redrive(nothing);

            assertThat(result).hasStatus(400);
            keepsTheContract("POST", REDRIVE, result);
        }
    }

    @Test
    void refusesDevicesAndStrangers() throws UnsupportedEncodingException {
        assertThat(get(LETTERS, "readings:write")).hasStatus(403);
        assertThat(get(LETTERS + "/a", "readings:write")).hasStatus(403);
        MvcTestResult stranger = http.get().uri(LETTERS).exchange();

        assertThat(stranger).hasStatus(401);
        keepsTheContract("GET", LETTERS, stranger);
    }

    private MvcTestResult get(String uri, String scope) {
        return http.get().uri(uri).with(authentication(token(scope))).exchange();
    }

    private MvcTestResult redrive(String body) {
        return http.post()
                .uri(REDRIVE)
                .with(authentication(token("system")))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static void keepsTheContract(String method, String path, MvcTestResult result)
            throws UnsupportedEncodingException {
        var response = result.getResponse();
        CONTRACT.matches(method, path, response.getStatus(), response.getContentAsString());
    }

    private static CallerToken token(String scope) {
        return new CallerToken(Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .subject("somebody")
                .claim("scope", scope)
                .build());
    }

    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = "com.northwind.ingest",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*\\.(SecurityConfiguration|JsonReadings|Intake|Redrive)"))
    static class Doubles {

        @Bean
        Clock clock() {
            return Clock.fixed(Box.NOON, ZoneOffset.UTC);
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        Box letters() {
            return new Box();
        }

        @Bean
        ReadingQueue queue() {
            return new Taking();
        }
    }

    private static final class Taking implements ReadingQueue {

        @Override
        public List<Boolean> offer(List<Received> readings) {
            return readings.stream().map(reading -> true).toList();
        }

        @Override
        public void check() {}
    }
}
