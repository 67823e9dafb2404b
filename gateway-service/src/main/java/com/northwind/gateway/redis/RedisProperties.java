package com.northwind.gateway.redis;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Redis is.
 *
 * @param url {@code redis://}, or {@code rediss://} for TLS; with the password, if there is one, so never logged
 * @param connectTimeout how long a connection may take
 */
@ConfigurationProperties("northwind.redis")
public record RedisProperties(
        @DefaultValue("redis://127.0.0.1:6379") URI url,
        @DefaultValue("500ms") Duration connectTimeout) {

    @Override
    public String toString() {
        return "RedisProperties[%s:%d]".formatted(url.getHost(), url.getPort());
    }
}
