package com.northwind.graphql.http;

import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Takes every request to the graph, before the route that comes with the framework: that one knows no document ids. */
@Configuration(proxyBeanMethods = false)
class GraphRoute {

    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> graph(GraphHandler handler, GraphQlProperties properties) {
        return RouterFunctions.route(RequestPredicates.path(properties.getHttp().getPath()), handler::handle);
    }
}
