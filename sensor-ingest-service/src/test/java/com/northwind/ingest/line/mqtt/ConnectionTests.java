package com.northwind.ingest.line.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.dataformat.yaml.YAMLMapper;

class ConnectionTests {

    @Test
    void asksABrokerAgainThatSaysNothing() throws Exception {
        Set<String> channels = Set.of("readings", "contact");
        try (SilentBroker broker = new SilentBroker();
                Connection connection =
                        new Connection(new MqttProperties(broker.url(), "one", Duration.ofMillis(100), 1))) {
            connection.open(new Credentials.Token("token", Duration.ofHours(1)), channels, message -> {});
            CompletableFuture<Boolean> ended = CompletableFuture.supplyAsync(() -> ends(connection, channels));

            await().atMost(Duration.ofMinutes(1)).until(() -> broker.subscriptions() >= 3 * channels.size());
            assertThat(ended).isNotDone();
        }
    }

    private static boolean ends(Connection connection, Set<String> channels) {
        try {
            return connection.ends(Duration.ofHours(1), channels);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"readings", "contact"})
    void hearsWhereTheContractSaysThatLockersSpeak(String channel) throws IOException {
        try (InputStream contract = new ClassPathResource("asyncapi/readings.yaml").getInputStream()) {
            String address = new YAMLMapper()
                    .readTree(contract)
                    .at("/channels/" + channel + "/address")
                    .asString();

            assertThat(Connection.TOPICS + channel).isEqualTo("$share/ingest/" + address.replaceAll("[{]\\w+[}]", "+"));
        }
    }
}
