package com.northwind.gateway.limit;

import com.northwind.gateway.problem.Problems;
import com.northwind.gateway.request.AccessLog;
import com.northwind.gateway.request.Hardening;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Answers for what never became a request: a problem and an access line like everybody's, and the end of the connection. */
@Component
final class WireRefusals {

    private static final long LINGER_SECONDS = 1;

    private final Problems problems;

    WireRefusals(Problems problems) {
        this.problems = problems;
    }

    /** Says why, then swallows what is still being sent for a moment, because closing at once would take the answer away. */
    void refuse(ChannelHandlerContext context, @Nullable Throwable cause) {
        ProblemDetail problem = problem(cause);
        String id = UUID.randomUUID().toString();
        AccessLog.line(id, context.channel().remoteAddress(), problem.getStatus());
        var _ = context.writeAndFlush(response(problem, id)).addListener(done -> {
            if (context.channel() instanceof DuplexChannel channel) {
                var _ = channel.shutdownOutput();
            }
        });
        var _ = context.executor()
                .schedule(
                        () -> {
                            var _ = context.close();
                        },
                        LINGER_SECONDS,
                        TimeUnit.SECONDS);
    }

    private FullHttpResponse response(ProblemDetail problem, String id) {
        byte[] body = problems.json(problem, id);
        FullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(problem.getStatus()), Unpooled.wrappedBuffer(body));
        Hardening.HEADERS.forEach((name, value) -> response.headers().set(name, value));
        response.headers()
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
                .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                .set("X-Request-Id", id);
        return response;
    }

    private static ProblemDetail problem(@Nullable Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException line ->
                Problems.of(HttpStatus.URI_TOO_LONG, "uri-too-long", "The address is longer than accepted");
            case TooLongHttpHeaderException headers ->
                Problems.of(
                        HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
                        "headers-too-large",
                        "All headers together are longer than accepted");
            case null, default ->
                Problems.of(HttpStatus.BAD_REQUEST, "invalid-request", "The address or a header is malformed");
        };
    }
}
