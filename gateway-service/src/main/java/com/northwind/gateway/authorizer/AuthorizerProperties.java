package com.northwind.gateway.authorizer;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who can be asked.
 *
 * @param authorizers by the name that contracts use
 */
@ConfigurationProperties("northwind")
public record AuthorizerProperties(@DefaultValue Map<String, Endpoint> authorizers) {

    /** Where one is asked. */
    public record Endpoint(URI url) {}
}
