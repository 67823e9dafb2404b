package com.northwind.gateway.cors;

import com.northwind.gateway.contract.Contract;
import com.northwind.gateway.contract.Operation;
import com.northwind.gateway.contract.Parameter;
import com.northwind.gateway.problem.Problems;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets pages of the origins that are named call and read what the contract has, and answers their preflights here, before
 * anybody is asked for a token. Pages of other origins are refused. Credentials of a browser are never wanted.
 */
public final class Origins implements WebFilter {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final List<String> SENT = List.of(
            HttpHeaders.ACCEPT,
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_NONE_MATCH,
            "X-Api-Key",
            "X-Request-Id");
    private static final List<String> READ = List.of(
            "Deprecation",
            HttpHeaders.ETAG,
            "Idempotency-Replayed",
            HttpHeaders.LINK,
            HttpHeaders.LOCATION,
            "RateLimit",
            "RateLimit-Policy",
            HttpHeaders.RETRY_AFTER,
            "Sunset",
            "X-Request-Id");

    private final CorsProperties properties;
    private final Problems problems;
    private final CorsWebFilter named;

    public Origins(CorsProperties properties, Contract contract, Problems problems) {
        this.properties = properties;
        this.problems = problems;
        CorsConfiguration configuration = configuration(contract, List.copyOf(properties.origins()));
        this.named = new CorsWebFilter(exchange -> configuration);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        String origin = headers.getOrigin();
        if (origin == null) {
            // Says that the answer differs by origin, because somebody may keep it.
            return properties.origins().isEmpty() ? chain.filter(exchange) : named.filter(exchange, chain);
        }
        if (origin.endsWith("://" + headers.getFirst(HttpHeaders.HOST))) {
            return chain.filter(exchange);
        }
        return properties.origins().contains(origin)
                ? named.filter(exchange, chain)
                : problems.write(
                        exchange,
                        Problems.of(HttpStatus.FORBIDDEN, "origin-refused", "Pages of this origin may not call"));
    }

    private static CorsConfiguration configuration(Contract contract, List<String> origins) {
        CorsConfiguration configuration = new CorsConfiguration();
        configuration.setAllowedOrigins(origins);
        configuration.setAllowedMethods(contract.operations().stream()
                .map(operation -> operation.method().name())
                .distinct()
                .toList());
        configuration.setAllowedHeaders(
                Stream.concat(SENT.stream(), declared(contract)).distinct().toList());
        configuration.setExposedHeaders(READ);
        configuration.setMaxAge(REMEMBERED);
        return configuration;
    }

    private static Stream<String> declared(Contract contract) {
        return contract.operations().stream()
                .map(Operation::parameters)
                .flatMap(List::stream)
                .filter(parameter -> parameter.place() == Parameter.Place.HEADER)
                .map(Parameter::name);
    }
}
