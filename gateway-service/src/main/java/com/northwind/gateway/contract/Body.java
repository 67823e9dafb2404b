package com.northwind.gateway.contract;

import com.networknt.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** The body of a request, in any one of the media types. */
public record Body(boolean required, Map<MediaType, Schema> content) {

    /** Empty if the contract does not list the media type, or it names a charset other than that of JSON. */
    public Optional<Schema> schema(@Nullable MediaType type) {
        if (type == null || (type.getCharset() != null && !type.getCharset().equals(StandardCharsets.UTF_8))) {
            return Optional.empty();
        }
        return content.entrySet().stream()
                .filter(entry -> entry.getKey().equalsTypeAndSubtype(type))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
