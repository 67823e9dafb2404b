package com.northwind.gateway.upstream;

import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Time limits that have no property. */
@Configuration(proxyBeanMethods = false)
class UpstreamConfiguration {

    private static final Duration WHOLE_REQUEST = Duration.ofSeconds(15);

    /** The gateway's own limit ends with the first byte of an answer; a service may fall silent after it as well. */
    @Bean
    HttpClientCustomizer noSilence(HttpClientProperties limits) {
        Duration silence = Objects.requireNonNull(limits.getResponseTimeout(), "Every hop has a time limit");
        return client -> client.responseTimeout(silence);
    }

    /** Nobody sends a request for ever. */
    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> noEndlessRequests() {
        return factory -> factory.addServerCustomizers(server -> server.requestTimeout(WHOLE_REQUEST));
    }
}
