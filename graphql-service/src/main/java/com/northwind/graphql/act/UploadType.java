package com.northwind.graphql.act;

/** What can be uploaded. */
public enum UploadType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    SVG("image/svg+xml"),
    WEBP("image/webp");

    private final String mediaType;

    UploadType(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }
}
