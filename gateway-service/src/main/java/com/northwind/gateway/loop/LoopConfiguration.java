package com.northwind.gateway.loop;

import java.util.List;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.config.HttpClientFactory;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.config.HttpClientSslConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.netty.resources.ConnectionProvider;

/** Puts the server and the client of the routes onto the door's own threads. */
@Configuration(proxyBeanMethods = false)
class LoopConfiguration {

    @Bean
    ReactorResourceFactory serverResources(EventLoops loops) {
        ReactorResourceFactory resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        resources.setLoopResources(loops.resources());
        return resources;
    }

    @Bean
    HttpClientFactory routesClient(
            HttpClientProperties properties,
            ServerProperties server,
            HttpClientSslConfigurer ssl,
            List<HttpClientCustomizer> customizers,
            EventLoops loops) {
        return new HttpClientFactory(properties, server, ssl, customizers) {
            @Override
            protected ConnectionProvider buildConnectionProvider(HttpClientProperties pool) {
                return new NearConnections(loops.all(), () -> super.buildConnectionProvider(pool));
            }
        };
    }

    @Bean
    HttpClientCustomizer onOurThreads(EventLoops loops) {
        return client -> client.runOn(loops.resources());
    }
}
