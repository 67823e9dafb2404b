package com.northwind.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.security.CallerAutoConfiguration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@WebMvcTest(controllers = ProblemsTests.Sample.class, properties = "northwind.oidc.issuer=http://127.0.0.1:1")
@ImportAutoConfiguration({WebAutoConfiguration.class, CallerAutoConfiguration.class})
class ProblemsTests {

    @Autowired
    MockMvcTester http;

    @Test
    void aWrongBodyNamesItsField() {
        assertThat(post("{\"size\": 0}"))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"/problems/invalid-request\", \"errors\": [{\"field\": \"size\"}]}");
    }

    @Test
    void aBodyOfAnotherShapeNamesItsField() {
        assertThat(post("{\"size\": \"many\"}"))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\": [{\"field\": \"size\", \"rule\": \"has another shape\"}]}");
    }

    @Test
    void aParameterOfAnotherShapeIsNamed() {
        assertThat(http.get().uri("/sample?first=many"))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\": [{\"field\": \"first\"}]}");
    }

    @Test
    void aMissingKeyIsNamed() {
        assertThat(http.post()
                        .uri("/sample")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"size\": 1}"))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\": [{\"field\": \"Idempotency-Key\"}]}");
    }

    @Test
    void whatNobodyPlannedTellsNothing() {
        assertThat(http.get().uri("/sample?first=0"))
                .hasStatus(500)
                .bodyText()
                .contains("/problems/unexpected")
                .doesNotContain("secret");
    }

    @Test
    void aStrangerIsRefusedWithAProblem() {
        assertThat(http.get().uri("/closed"))
                .hasStatus(401)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .containsHeader("WWW-Authenticate")
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"/problems/unauthenticated\"}");
    }

    @Test
    void anIssuerThatCannotBeReachedIsNoFaultOfTheCaller() {
        assertThat(http.get().uri("/closed").header("Authorization", "Bearer a.b.c"))
                .hasStatus(503)
                .containsHeader("Retry-After")
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"/problems/unavailable\"}");
    }

    private MvcTestResult post(String body) {
        return http.post()
                .uri("/sample")
                .header(IdempotencyKey.HEADER, "k-1")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    @RestController
    static class Sample {

        @GetMapping("/sample")
        int get(@RequestParam int first) {
            if (first == 0) {
                throw new IllegalStateException("a secret");
            }
            return first;
        }

        @PostMapping("/sample")
        int post(@RequestHeader(IdempotencyKey.HEADER) IdempotencyKey key, @Valid @RequestBody Box box) {
            return box.size() + key.value().length();
        }

        record Box(@Min(1) int size) {}
    }

    @SpringBootConfiguration
    static class Application {

        @Bean
        SecurityFilterChain api(HttpSecurity http, ProblemSecurity security) {
            return http.authorizeHttpRequests(requests -> requests.requestMatchers("/sample")
                            .permitAll()
                            .anyRequest()
                            .authenticated())
                    .oauth2ResourceServer(security::bearerTokens)
                    .csrf(CsrfConfigurer::disable)
                    .build();
        }

        @Bean
        Sample sample() {
            return new Sample();
        }
    }
}
