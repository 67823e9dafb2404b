package com.northwind.graphql.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The documents that the build has registered, by id. */
@Component
class DocumentRegistry {

    static final String DOCUMENTS = "graphql/documents";
    static final String LIST = "graphql/documents.json";

    private final Map<String, Known> documents = new LinkedHashMap<>();

    DocumentRegistry(JsonMapper json) throws IOException {
        try (InputStream list = new ClassPathResource(LIST).getInputStream()) {
            for (RegisteredDocument document : json.readValue(list, RegisteredDocument[].class)) {
                documents.put(document.id(), known(document));
            }
        }
    }

    Optional<Known> find(String id) {
        return Optional.ofNullable(documents.get(id));
    }

    Collection<RegisteredDocument> all() {
        return documents.values().stream().map(Known::document).toList();
    }

    private static Known known(RegisteredDocument document) throws IOException {
        String text = new ClassPathResource(document.file()).getContentAsString(StandardCharsets.UTF_8);
        if (!DocumentId.of(text).equals(document.id())) {
            throw new IllegalStateException(document.file() + " is not what the build has registered");
        }
        return new Known(document, text);
    }

    /** A registered document and its text. */
    record Known(RegisteredDocument document, String text) {}
}
