package com.northwind.graphql;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the live streams are.
 *
 * @param url with the password, if there is one; never logged
 * @param connectTimeout how long a connection may take
 * @param commandTimeout how long an answer may take; longer than the second that a follower waits for news
 */
@ConfigurationProperties("northwind.redis")
record RedisProperties(
        @DefaultValue("redis://127.0.0.1:6379") URI url,
        @DefaultValue("500ms") Duration connectTimeout,
        @DefaultValue("3s") Duration commandTimeout) {

    @Override
    public String toString() {
        return "RedisProperties[%s:%d]".formatted(url.getHost(), url.getPort());
    }
}
