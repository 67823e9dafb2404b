package com.northwind.graphql.delivery.client;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where callers fetch signatures.
 *
 * @param publicUrl the blob store as callers outside reach it
 */
@ConfigurationProperties("northwind.blobs")
record BlobProperties(@DefaultValue("http://127.0.0.1:9090") URI publicUrl) {}
