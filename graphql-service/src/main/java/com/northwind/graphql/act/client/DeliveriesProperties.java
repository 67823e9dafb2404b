package com.northwind.graphql.act.client;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where deliveries are written.
 *
 * @param url the service that owns them
 * @param connectTimeout how long a connection may take
 * @param responseTimeout how long an answer may take
 */
@ConfigurationProperties("northwind.deliveries")
record DeliveriesProperties(
        @DefaultValue("http://127.0.0.1:8082") URI url,
        @DefaultValue("500ms") Duration connectTimeout,
        @DefaultValue("3s") Duration responseTimeout) {}
