package com.northwind.gateway.version;

import com.northwind.gateway.contract.Operation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.pattern.PathPattern.PathMatchInfo;

/** The request for what takes over. The parameters of the path are called the same in both. */
record Successor(Adaptation adaptation, Operation operation) {

    /** What the caller knows is of the old shape, of which the service has never heard. */
    ServerHttpRequest of(ServerHttpRequest request, Operation old) {
        return request.mutate()
                .uri(uri(request, old))
                .headers(headers -> {
                    headers.remove(HttpHeaders.ACCEPT_ENCODING);
                    headers.remove(HttpHeaders.IF_NONE_MATCH);
                })
                .build();
    }

    private URI uri(ServerHttpRequest request, Operation old) {
        String path = path(operation.path(), old, request.getPath().pathWithinApplication());
        return UriComponentsBuilder.fromUri(request.getURI())
                .replacePath(path)
                .replaceQuery(query(request.getURI().getRawQuery()))
                .build(true)
                .toUri();
    }

    /** A path with the braces of another operation's, filled in as a request for that one has it. */
    static String path(String template, Operation old, PathContainer asked) {
        PathMatchInfo match = old.pattern().matchAndExtract(asked);
        Map<String, String> variables = match == null ? Map.of() : match.getUriVariables();
        return UriComponentsBuilder.fromPath(template)
                .encode()
                .buildAndExpand(variables)
                .toUriString();
    }

    private @Nullable String query(@Nullable String raw) {
        return raw == null ? null : Stream.of(raw.split("&")).map(this::renamed).collect(Collectors.joining("&"));
    }

    private String renamed(String parameter) {
        int end = parameter.indexOf('=');
        String name = UriUtils.decode(end < 0 ? parameter : parameter.substring(0, end), StandardCharsets.UTF_8);
        String now = adaptation.parameters().get(name);
        return now == null ? parameter : now + (end < 0 ? "" : parameter.substring(end));
    }
}
