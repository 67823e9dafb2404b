package com.northwind.gateway.cache;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;

/** Which answers may be kept: good ones that are the same for every equal request. */
final class Keeping {

    /** What the key tells apart, what is never passed on, and what the door itself varies by. */
    private static final Set<String> TOLD_APART = Set.of(
            "accept",
            "accept-encoding",
            "accept-language",
            "access-control-request-headers",
            "access-control-request-method",
            "authorization",
            "origin");

    private Keeping() {}

    /** How long the answer may be kept; empty if not at all. */
    static Optional<Duration> lifetime(ServerHttpResponse response, Duration longest) {
        HttpHeaders headers = response.getHeaders();
        CacheControl control = CacheControl.of(headers.getOrEmpty(HttpHeaders.CACHE_CONTROL));
        if (!HttpStatus.OK.equals(response.getStatusCode())
                || control.forbidsKeeping()
                || headers.containsHeader(HttpHeaders.SET_COOKIE)
                || headers.containsHeader(HttpHeaders.CONTENT_ENCODING)
                || !names(headers.getOrEmpty(HttpHeaders.VARY)).allMatch(TOLD_APART::contains)) {
            return Optional.empty();
        }
        return Optional.of(control.freshFor()
                        .filter(fresh -> fresh.compareTo(longest) < 0)
                        .orElse(longest))
                .filter(Duration::isPositive);
    }

    private static Stream<String> names(List<String> lines) {
        return lines.stream().flatMap(line -> Stream.of(line.split(","))).map(name -> name.strip()
                .toLowerCase(Locale.ROOT));
    }
}
