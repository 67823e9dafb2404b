package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.graphql.failure.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Errors say what they are and which request they are of, and nothing of how they came about. */
@GraphTest
class ErrorsTests {

    @Autowired
    WebTestClient http;

    @Autowired
    World world;

    private Wire wire;

    @BeforeEach
    void start() {
        world.reset();
        wire = new Wire(http, Explorer.token("ada", "courier"), Wire.GRAPHQL);
    }

    @Test
    void nameTheRequestTheyAreOf() {
        world.failure = new IllegalStateException("secret");
        String failing = "{ delivery(id: \"%s\") { id } }".formatted(World.id(1));
        for (String query : List.of("{", "{ you }", failing, "{ building(id: 1.5) { id } }")) {
            Wire.Answer answer = wire.post(Map.of("query", query));

            assertThat(answer.extensions().path("requestId").asString())
                    .as(query)
                    .isNotEmpty()
                    .isEqualTo(answer.headers().getFirst("X-Request-Id"));
            assertThat(answer.json().toString()).doesNotContain("secret");
        }
    }

    /** As the SDK throws it at who waited for a free connection for too long. */
    @Test
    void sayThatACancelledWaitPasses() {
        world.failure = new CancellationException();

        Wire.Answer answer = wire.post(Map.of("query", "{ delivery(id: \"%s\") { id } }".formatted(World.id(1))));

        assertThat(answer.json().at("/errors/0/extensions/code").asString()).isEqualTo(ErrorCode.UNAVAILABLE.name());
    }

    @Test
    void nameItInProblemsToo() {
        Wire.Answer answer = wire.post("{");

        assertThat(answer.json().path("requestId").asString())
                .isNotEmpty()
                .isEqualTo(answer.headers().getFirst("X-Request-Id"));
        assertThat(answer.headers().getFirst(HttpHeaders.CONTENT_TYPE)).isEqualTo("application/problem+json");
    }

    @Test
    void boundWhatVariablesMayBe() {
        Object deep = Collections.nCopies(1, Collections.nCopies(1, List.of(1)));
        for (int i = 0; i < 10; i++) {
            deep = List.of(deep);
        }

        assertThat(tooComplex(Map.of("a", deep))).isTrue();
        assertThat(tooComplex(Map.of("a", Collections.nCopies(4_000, 1)))).isTrue();
        assertThat(tooComplex(Map.of("a", List.of(Map.of("b", 1))))).isFalse();
    }

    @Test
    void areAllInTheTable() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("../docs/graphql.md"))) {
            assertThat(lines.filter(line -> line.startsWith("| `"))
                            .map(line -> line.substring(3, line.indexOf('`', 3))))
                    .containsExactly(
                            Stream.of(ErrorCode.values()).map(ErrorCode::name).toArray(String[]::new));
        }
    }

    private boolean tooComplex(Map<String, Object> variables) {
        return wire.post(Map.of("query", "{ __typename }", "variables", variables))
                .code()
                .equals("TOO_COMPLEX");
    }
}
