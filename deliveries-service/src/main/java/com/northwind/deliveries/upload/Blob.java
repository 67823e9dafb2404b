package com.northwind.deliveries.upload;

/** What lies, or is going to lie, in the blob store. */
public record Blob(String key, String contentType, long length) {}
