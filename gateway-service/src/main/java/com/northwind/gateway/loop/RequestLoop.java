package com.northwind.gateway.loop;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.GlobalEventExecutor;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.netty.Connection;

/** The thread that serves a request's connection, to which its work comes back after it waited for somebody else. */
public final class RequestLoop {

    private RequestLoop() {}

    /** A request without a connection, such as one whose caller has left, gets a thread that is there for everything. */
    public static EventExecutor of(ServerWebExchange exchange) {
        return nativeRequest(exchange.getRequest()) instanceof Connection connection
                        && connection.channel().isRegistered()
                ? connection.channel().eventLoop()
                : GlobalEventExecutor.INSTANCE;
    }

    private static Object nativeRequest(ServerHttpRequest request) {
        return ServerHttpRequestDecorator.getNativeRequest(request);
    }
}
