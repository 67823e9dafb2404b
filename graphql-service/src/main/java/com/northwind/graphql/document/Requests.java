package com.northwind.graphql.document;

import com.northwind.graphql.document.Asked.ByHash;
import com.northwind.graphql.document.Asked.ById;
import com.northwind.graphql.document.Asked.ByText;
import com.northwind.graphql.document.Asked.ByUnknownId;
import com.northwind.graphql.failure.Malformed;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a request that names a registered document into one that the engine knows; the others as they came. */
@Component
public final class Requests {

    private static final String ID = "documentId";
    private static final String TEXT = "query";
    private static final String OPERATION = "operationName";
    private static final String VARIABLES = "variables";
    private static final String EXTENSIONS = "extensions";

    private final DocumentRegistry documents;

    Requests(DocumentRegistry documents) {
        this.documents = documents;
    }

    /**
     * The parameters of a request, of which those that nobody knows are left out.
     *
     * @throws Malformed if one of them is not what it should be
     */
    public Map<String, Object> understood(Map<String, ?> sent) {
        Map<String, Object> request = new HashMap<>();
        Map<String, Object> extensions = new HashMap<>(map(sent, EXTENSIONS));
        Asked asked = asked(sent, extensions);
        extensions.put(Asked.EXTENSION, asked);
        request.put(TEXT, text(asked, sent));
        request.put(VARIABLES, map(sent, VARIABLES));
        request.put(EXTENSIONS, extensions);
        String operation = string(sent, OPERATION);
        if (operation != null && !operation.isEmpty()) {
            request.put(OPERATION, operation);
        }
        return request;
    }

    private Asked asked(Map<String, ?> sent, Map<String, Object> extensions) {
        if (extensions.containsKey("persistedQuery")) {
            return new ByHash();
        }
        String id = string(sent, ID);
        if (id == null) {
            return new ByText();
        }
        if (string(sent, TEXT) != null) {
            throw new Malformed("Either documentId or query is sent, not both");
        }
        return documents.find(id).<Asked>map(ById::new).orElseGet(ByUnknownId::new);
    }

    private static String text(Asked asked, Map<String, ?> sent) {
        return switch (asked) {
            case ById known -> known.document().text();
            case ByUnknownId _, ByHash _ -> ID;
            case ByText _ -> {
                String text = string(sent, TEXT);
                if (text == null || text.isBlank()) {
                    throw new Malformed("There is neither a documentId nor a query");
                }
                yield text;
            }
        };
    }

    private static @Nullable String string(Map<String, ?> sent, String name) {
        return switch (sent.get(name)) {
            case null -> null;
            case String value -> value;
            default -> throw new Malformed(name + " must be a string");
        };
    }

    @SuppressWarnings("unchecked") // what was an object in JSON has strings for keys
    private static Map<String, Object> map(Map<String, ?> sent, String name) {
        return switch (sent.get(name)) {
            case null -> Map.of();
            case Map<?, ?> value -> (Map<String, Object>) value;
            default -> throw new Malformed(name + " must be an object");
        };
    }
}
