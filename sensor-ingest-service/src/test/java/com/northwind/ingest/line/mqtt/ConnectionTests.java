package com.northwind.ingest.line.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.dataformat.yaml.YAMLMapper;

class ConnectionTests {

    @ParameterizedTest
    @ValueSource(strings = {"readings", "contact"})
    void hearsWhereTheContractSaysThatLockersSpeak(String channel) throws IOException {
        try (InputStream contract = new ClassPathResource("asyncapi/readings.yaml").getInputStream()) {
            String address = new YAMLMapper()
                    .readTree(contract)
                    .at("/channels/" + channel + "/address")
                    .asString();

            assertThat(Connection.TOPICS + channel)
                    .isEqualTo("$share/ingest/" + address.replaceAll("[{]\\w+[}]", "+"));
        }
    }
}
