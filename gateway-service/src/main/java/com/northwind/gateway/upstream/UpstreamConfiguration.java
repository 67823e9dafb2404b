package com.northwind.gateway.upstream;

import java.time.Duration;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Time limits that have no property. */
@Configuration(proxyBeanMethods = false)
class UpstreamConfiguration {

    private static final Duration WHOLE_REQUEST = Duration.ofSeconds(15);

    /** Nobody sends a request for ever. */
    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> noEndlessRequests() {
        return factory -> factory.addServerCustomizers(server -> server.requestTimeout(WHOLE_REQUEST));
    }
}
