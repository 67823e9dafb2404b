package com.northwind.gateway.limit;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.net.URI;
import java.net.URISyntaxException;

/** Looks at each request as it was decoded: what is none, or has no address, gets its answer here and nothing else. */
final class Heads extends ChannelDuplexHandler {

    private final HeadLimit limit;
    private final WireRefusals refusals;
    private int unanswered;
    private boolean refused;

    Heads(HeadLimit limit, WireRefusals refusals) {
        this.limit = limit;
        this.refusals = refusals;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (refused) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest request) {
            limit.headIsThere();
            if (!isRequest(request)) {
                ReferenceCountUtil.release(message);
                refuse(context, request);
                return;
            }
            unanswered++;
        }
        if (message instanceof LastHttpContent last) {
            limit.requestIsThere();
            if (last.decoderResult().isFailure()) {
                // For whoever reads the body, who may still answer properly; the server would answer with nothing. It
                // would
                // hang up at once if there were nothing left to read, so there is an empty piece.
                ReferenceCountUtil.release(message);
                context.fireChannelRead(new DefaultHttpContent(Unpooled.EMPTY_BUFFER));
                context.fireExceptionCaught(last.decoderResult().cause());
                return;
            }
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        boolean informs = message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        if (message instanceof LastHttpContent && !informs) {
            unanswered--;
        }
        var _ = context.write(message, promise);
    }

    /** In the midst of the answer to a request before there is no place for another one. */
    private void refuse(ChannelHandlerContext context, HttpRequest request) {
        refused = true;
        if (unanswered > 0) {
            var _ = context.close();
        } else {
            refusals.refuse(context, request.decoderResult().cause());
        }
    }

    private static boolean isRequest(HttpRequest request) {
        return request.decoderResult().isSuccess()
                && request.protocolVersion().majorVersion() == 1
                && isAddress(request.uri());
    }

    /** A path and perhaps a query, and no more: a door is no proxy for other hosts. */
    private static boolean isAddress(String target) {
        try {
            return target.startsWith("/") && new URI(target).getRawFragment() == null;
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
