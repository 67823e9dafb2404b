package com.northwind.gateway.apikey;

import com.northwind.gateway.access.Callers;
import com.northwind.gateway.problem.Problems;
import com.northwind.security.Caller;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets a request with a key pass only if that key is valid and of the client whose token came along. */
public final class KeyCheck implements WebFilter {

    private static final String HEADER = "X-Api-Key";

    private final Keys keys;
    private final Problems problems;

    public KeyCheck(Keys keys, Problems problems) {
        this.keys = keys;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        List<String> sent = exchange.getRequest().getHeaders().get(HEADER);
        Caller caller = Callers.of(exchange).orElse(null);
        if (sent == null || caller == null) {
            return chain.filter(exchange);
        }
        return keys.check(String.join(",", sent), caller).flatMap(verdict -> switch (verdict) {
            case KeyVerdict.Valid valid -> chain.filter(exchange);
            case KeyVerdict.Invalid invalid ->
                problems.write(
                        exchange,
                        Problems.of(
                                HttpStatus.UNAUTHORIZED,
                                "invalid-api-key",
                                "The key is not a valid one of this client"));
            case KeyVerdict.TooManyTries tooMany -> {
                exchange.getResponse()
                        .getHeaders()
                        .set(HttpHeaders.RETRY_AFTER, Long.toString(WrongKeys.WINDOW.toSeconds()));
                yield problems.write(
                        exchange,
                        Problems.of(
                                HttpStatus.TOO_MANY_REQUESTS,
                                "rate-exceeded",
                                "This client tried too many keys that are not valid"));
            }
        });
    }
}
