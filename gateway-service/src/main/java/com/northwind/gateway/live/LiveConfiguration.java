package com.northwind.gateway.live;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;

/** Before the routes, whose time limits, retries and breakers are for what is answered at once. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    @Bean
    SimpleUrlHandlerMapping liveDoorMapping(LiveDoor door) {
        return new SimpleUrlHandlerMapping(Map.of(LiveRequests.PATH, door), Ordered.HIGHEST_PRECEDENCE);
    }
}
