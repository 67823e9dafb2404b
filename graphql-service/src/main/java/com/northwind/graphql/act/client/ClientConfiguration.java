package com.northwind.graphql.act.client;

import io.micrometer.observation.ObservationRegistry;
import io.netty.channel.ChannelOption;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** The neighbour's client, with its limits. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliveriesProperties.class)
class ClientConfiguration {

    private static final int CONNECTIONS = 200;

    /** Idle connections are given up before the neighbour's server does so. */
    private static final Duration IDLE = Duration.ofSeconds(15);

    @Bean
    WebClient deliveriesService(DeliveriesProperties deliveries, ObjectProvider<ObservationRegistry> observations) {
        HttpClient http = HttpClient.create(ConnectionProvider.builder("deliveries")
                        .maxConnections(CONNECTIONS)
                        .pendingAcquireTimeout(deliveries.connectTimeout())
                        .maxIdleTime(IDLE)
                        .build())
                .option(
                        ChannelOption.CONNECT_TIMEOUT_MILLIS,
                        Math.toIntExact(deliveries.connectTimeout().toMillis()))
                .responseTimeout(deliveries.outboxTimeout())
                .disableRetry(true);
        return WebClient.builder()
                .baseUrl(deliveries.url().toString())
                .clientConnector(new ReactorClientHttpConnector(http))
                .observationRegistry(observations.getIfAvailable(() -> ObservationRegistry.NOOP))
                .build();
    }
}
