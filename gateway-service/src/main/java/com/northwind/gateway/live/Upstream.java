package com.northwind.gateway.live;

import com.northwind.gateway.loop.EventLoops;
import io.netty.channel.ChannelOption;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** The way to graphql-service. What is open there is not shared, so nothing is kept for the next one. */
@Component
final class Upstream {

    private static final int MAX_CONNECT_MILLIS = 500;

    private static final Set<String> PASSED = Set.of(
            "accept",
            "accept-language",
            "authorization",
            "content-type",
            "last-event-id",
            "traceparent",
            "tracestate",
            "user-agent",
            "x-request-id");

    private final URI url;
    private final HttpClient http;

    Upstream(GraphqlProperties graphql, EventLoops loops) {
        this.url = graphql.url();
        this.http = HttpClient.create(ConnectionProvider.newConnection())
                .runOn(loops.resources())
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, MAX_CONNECT_MILLIS);
    }

    HttpClient http() {
        return http;
    }

    URI events() {
        return UriComponentsBuilder.fromUri(url).path(LiveRequests.PATH).build().toUri();
    }

    URI socket() {
        String scheme = "https".equals(url.getScheme()) ? "wss" : "ws";
        return UriComponentsBuilder.fromUri(events()).scheme(scheme).build().toUri();
    }

    /** Of a caller's headers these, and no others: the service takes nobody's word for who they are. */
    static HttpHeaders passed(ServerHttpRequest request) {
        HttpHeaders passed = new HttpHeaders();
        PASSED.forEach(name -> passed.addAll(name, request.getHeaders().getOrEmpty(name)));
        return passed;
    }
}
