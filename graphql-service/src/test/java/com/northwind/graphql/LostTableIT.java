package com.northwind.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.table.TableClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureHttpGraphQlTester;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A table that takes the call and never answers. */
@ServiceTest
@AutoConfigureHttpGraphQlTester
class LostTableIT {

    @Autowired
    HttpGraphQlTester tester;

    @LocalServerPort
    int port;

    @Test
    void isSaidWithinTheLimit() {
        Graph mona = Graph.as(tester, "mona", "manager");

        assertThat(mona.refusal("{ building(id: \"riverside\") { name } }")).isEqualTo("UNAVAILABLE");
        assertThat(mona.refusal("{ delivery(id: \"%s\") { id } }".formatted(World.id(1))))
                .isEqualTo("UNAVAILABLE");
        mona.ask("{ me { subject } }").path("me.subject").entity(String.class).isEqualTo("mona");
    }

    @Test
    void endsASubscriptionThatCannotStart() {
        try (Dashboard dashboard =
                Dashboard.open(port, Explorer.token("mona", "manager")).watch("riverside", null)) {
            assertThat(dashboard.refusal()).isEqualTo("UNAVAILABLE");
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Silent {

        @Bean
        ServerSocket silence() throws IOException {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        }

        @Bean
        @Primary
        DynamoDbClient silentTable(ServerSocket silence) {
            return TableClients.bounded(DynamoDbClient.builder())
                    .endpointOverride(URI.create("http://127.0.0.1:" + silence.getLocalPort()))
                    .build();
        }
    }
}
