package com.northwind.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.ingest.contact.ContactReport;
import com.northwind.ingest.contact.ContactState;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class JsonContactsTests {

    private final JsonContacts format = new JsonContacts(new JsonMapper());

    JsonContactsTests() throws IOException {}

    @Test
    void readsAReport() {
        String report = "{\"connection\": \"5b6d1c1e-2f0a-4b7c-8d9e-0f1a2b3c4d5e\", \"state\": \"ONLINE\"}";

        assertThat(format.read(report.getBytes(UTF_8)))
                .contains(new ContactReport(
                        UUID.fromString("5b6d1c1e-2f0a-4b7c-8d9e-0f1a2b3c4d5e"), ContactState.ONLINE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "{\"connection\": \"1\", \"state\": \"ONLINE\"}",
                "{\"connection\": \"5b6d1c1e-2f0a-4b7c-8d9e-0f1a2b3c4d5e\", \"state\": \"AWAY\"}",
                "{\"connection\": \"5b6d1c1e-2f0a-4b7c-8d9e-0f1a2b3c4d5e\", \"state\": \"ONLINE\", \"more\": 1}"
            })
    void knowsWhatIsNoReport(String message) {
        assertThat(format.read(message.getBytes(UTF_8))).isEmpty();
    }
}
