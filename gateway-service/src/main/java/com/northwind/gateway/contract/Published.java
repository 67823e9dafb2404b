package com.northwind.gateway.contract;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;

/** What everybody may read, without a token. */
public final class Published {

    /** The contract, as its authors wrote it. */
    public static final String CONTRACT = "/openapi.yaml";

    /** The contract as a page for people. */
    public static final String REFERENCE = "/reference";

    /** The methods to read with. */
    public static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final Set<String> PATHS = Set.of(CONTRACT, REFERENCE);

    private Published() {}

    static boolean isAt(String path) {
        return PATHS.contains(path);
    }

    /** Whether a request is for that, and for nothing else. */
    public static boolean isAskedFor(ServerWebExchange exchange) {
        return METHODS.contains(exchange.getRequest().getMethod())
                && isAt(exchange.getRequest().getPath().pathWithinApplication().value());
    }
}
