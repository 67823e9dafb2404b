package com.northwind.ingest;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.northwind.ingest.contact.ContactFormat;
import com.northwind.ingest.contact.ContactReport;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports of connections as JSON, held to the schema that the contract shows. */
@Component
class JsonContacts implements ContactFormat {

    private final JsonMapper json;
    private final Schema schema;

    JsonContacts(JsonMapper json) throws IOException {
        this.json = json;
        try (InputStream file = new ClassPathResource("schema/contact.json").getInputStream()) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(file, InputFormat.JSON);
        }
    }

    @Override
    public Optional<ContactReport> read(byte[] message) {
        try {
            JsonNode node = json.readTree(message);
            return schema.validate(node).isEmpty()
                    ? Optional.of(json.treeToValue(node, ContactReport.class))
                    : Optional.empty();
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }
}
