package com.northwind.gateway.neighbour;

import com.northwind.gateway.loop.EventLoops;
import com.northwind.security.OidcProperties;
import com.northwind.security.SystemTokens;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;

/** Whose token the door asks with. */
@Configuration(proxyBeanMethods = false)
class NeighbourConfiguration {

    @Bean(initMethod = "prepare")
    Neighbours neighbours(
            OidcProperties oidc,
            @Value("${northwind.system.secret:}") String secret,
            Clock clock,
            ObservationRegistry observations,
            NeighbourProperties limits,
            EventLoops loops) {
        SystemTokens tokens = new SystemTokens(oidc, secret, clock);
        return new Neighbours(WebClient.builder().observationRegistry(observations), tokens::token, limits, loops);
    }
}
