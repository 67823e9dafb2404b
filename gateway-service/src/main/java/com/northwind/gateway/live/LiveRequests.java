package com.northwind.gateway.live;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/** Which requests of graphql-service pass this door: those for something that stays open, and no others. */
public final class LiveRequests {

    static final String PATH = "/graphql";

    private LiveRequests() {}

    /** Whether a request is one. Who is calling is not known here; graphql-service asks for that, often only in the socket. */
    public static boolean isOne(ServerWebExchange exchange) {
        return isForSocket(exchange.getRequest()) || isForEvents(exchange.getRequest());
    }

    static boolean isForSocket(ServerHttpRequest request) {
        return isHere(request)
                && request.getMethod().equals(HttpMethod.GET)
                && "websocket".equalsIgnoreCase(request.getHeaders().getUpgrade());
    }

    private static boolean isForEvents(ServerHttpRequest request) {
        return isHere(request) && request.getMethod().equals(HttpMethod.POST) && takesEvents(request.getHeaders());
    }

    private static boolean isHere(ServerHttpRequest request) {
        return request.getPath().pathWithinApplication().value().equals(PATH);
    }

    private static boolean takesEvents(HttpHeaders headers) {
        try {
            List<MediaType> accepted = headers.getAccept();
            return !accepted.isEmpty() && accepted.stream().allMatch(MediaType.TEXT_EVENT_STREAM::equalsTypeAndSubtype);
        } catch (InvalidMediaTypeException odd) {
            return false;
        }
    }
}
