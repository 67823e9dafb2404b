package com.northwind.fanout.tile.redis;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the live streams are.
 *
 * @param url {@code redis://}, or {@code rediss://} for TLS
 */
@ConfigurationProperties("northwind.redis")
record RedisProperties(
        @DefaultValue("redis://127.0.0.1:6379") URI url) {}
