package com.northwind.gateway.limit;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Hangs up on a connection whose head of a request takes too long, however many bytes trickle in. It stands before the bytes
 * are decoded and is told by {@link Heads} what they were. A head that comes at once, as nearly all do, costs no timer.
 */
final class HeadLimit extends ChannelInboundHandlerAdapter {

    private final Duration limit;
    private final Runnable cut;
    private boolean expected = true;
    private long heads;
    private @Nullable Future<?> timer;

    HeadLimit(Duration limit, Runnable cut) {
        this.limit = limit;
        this.cut = cut;
    }

    void headIsThere() {
        heads++;
        expected = false;
        stop();
    }

    /** What comes now is the head of the next request. */
    void requestIsThere() {
        expected = true;
    }

    /** Who connects and says nothing is waited for no longer than who speaks slowly. */
    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        start(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        boolean ofHead = expected;
        long before = heads;
        context.fireChannelRead(bytes);
        if (ofHead && heads == before && timer == null) {
            start(context);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stop();
        context.fireChannelInactive();
    }

    private void start(ChannelHandlerContext context) {
        timer = context.executor()
                .schedule(
                        () -> {
                            cut.run();
                            var _ = context.close();
                        },
                        limit.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private void stop() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }
}
