package com.northwind.graphql.document;

import java.util.Map;

/** How a request says what it asks for. Travels among the extensions of the request, where no JSON can put one. */
sealed interface Asked {

    String EXTENSION = "northwind.asked";

    static Asked of(Map<String, Object> extensions) {
        return extensions.get(EXTENSION) instanceof Asked asked ? asked : new ByText();
    }

    /** By the id of a document that is registered. */
    record ById(DocumentRegistry.Known document) implements Asked {}

    /** By an id that nobody has registered. */
    record ByUnknownId() implements Asked {}

    /** By a hash that the server is to remember together with the text, as some clients do on their own. */
    record ByHash() implements Asked {}

    /** By the text of a document. */
    record ByText() implements Asked {}
}
