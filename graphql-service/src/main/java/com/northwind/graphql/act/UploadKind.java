package com.northwind.graphql.act;

/** What an upload shows. */
public enum UploadKind {
    PHOTO,
    SIGNATURE
}
