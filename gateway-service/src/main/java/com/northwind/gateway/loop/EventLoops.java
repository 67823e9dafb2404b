package com.northwind.gateway.loop;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.netty.resources.LoopResources;

/**
 * The threads that serve connections, one for each processor. A request, the question whether its plan allows it and the
 * call of its service are all on the thread of its connection: to wake another one costs more than what it would do.
 */
@Component
public final class EventLoops implements DisposableBean {

    private static final Duration QUIET = Duration.ZERO;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final LoopResources resources =
            LoopResources.create("door", Runtime.getRuntime().availableProcessors(), true);

    private final List<EventLoop> loops = StreamSupport.stream(
                    resources.onServer(LoopResources.DEFAULT_NATIVE).spliterator(), false)
            .map(EventLoop.class::cast)
            .toList();

    public EventLoops() {
        // Else a client's group comes with its first connection, and the threads hear of it too late for that one to be
        // near.
        resources.onClient(LoopResources.DEFAULT_NATIVE);
    }

    /** What servers and clients are given to run on. */
    public LoopResources resources() {
        return resources;
    }

    /** At least one. */
    public List<EventLoop> all() {
        return loops;
    }

    @Override
    public void destroy() {
        resources.disposeLater(QUIET, PATIENCE).block();
    }
}
