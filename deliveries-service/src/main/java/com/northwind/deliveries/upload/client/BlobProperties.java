package com.northwind.deliveries.upload.client;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where couriers upload to.
 *
 * @param publicUrl the blob store as callers outside reach it
 */
@ConfigurationProperties("northwind.blobs")
record BlobProperties(@DefaultValue("http://127.0.0.1:9090") URI publicUrl) {}
