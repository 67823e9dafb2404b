package com.northwind.graphql.act;

/** What is to be uploaded for which delivery. */
public record RequestUploadInput(String deliveryId, UploadKind kind, UploadType type, int length) {}
