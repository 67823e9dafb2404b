package com.northwind.gateway.live;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where graphql-service is. */
@ConfigurationProperties("northwind.graphql")
record GraphqlProperties(
        @DefaultValue("http://127.0.0.1:8081") URI url) {}
