package com.northwind.deliveries.upload;

import java.util.Optional;
import java.util.stream.Stream;

/** What evidence may be written in. */
enum ContentType {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    SVG("image/svg+xml", "svg"),
    WEBP("image/webp", "webp");

    private final String name;
    private final String extension;

    ContentType(String name, String extension) {
        this.name = name;
        this.extension = extension;
    }

    static Optional<ContentType> named(String name) {
        return Stream.of(values()).filter(type -> type.name.equals(name)).findAny();
    }

    String extension() {
        return extension;
    }
}
