package com.northwind.gateway.authorizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.northwind.gateway.authorizer.AuthorizerProperties.Endpoint;
import com.northwind.gateway.contract.Contract;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class AuthorizersTests {

    private static final Contract CONTRACT = Contract.read(new ClassPathResource("openapi/parcels.yaml"));
    private static final Question QUESTION = new Question("s", "c", null, "getParcel");

    private int asked;

    @Test
    void areAllConfiguredOrTheDoorDoesNotOpen() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        new Authorizers((url, question) -> Mono.never(), new AuthorizerProperties(Map.of()), CONTRACT))
                .withMessageContaining("northwind.authorizers.standing.url");
    }

    @Test
    void areAskedOnceByAllWhoAskTheSame() {
        Sinks.One<Decision> late = Sinks.one();
        Authorizers authorizers = authorizers((url, question) -> {
            asked++;
            return late.asMono();
        });
        Mono<Decision> one = authorizers.decide("standing", QUESTION);
        Mono<Decision> other = authorizers.decide("standing", QUESTION);

        late.emitValue(new Decision(true, 5), Sinks.EmitFailureHandler.FAIL_FAST);

        assertThat(one.block()).isEqualTo(new Decision(true, 5));
        assertThat(other.block()).isEqualTo(new Decision(true, 5));
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void areBelievedForFiveMinutesAtMost() {
        assertThat(new Decision(true, 1_000).kept()).hasSeconds(300);
        assertThat(new Decision(true, -1).kept()).isZero();
    }

    private static Authorizers authorizers(Authorizer authorizer) {
        return new Authorizers(
                authorizer,
                new AuthorizerProperties(Map.of("standing", new Endpoint(URI.create("http://127.0.0.1:1")))),
                CONTRACT);
    }
}
