package com.northwind.gateway.loop;

import io.netty.channel.EventLoop;
import io.netty.resolver.AddressResolverGroup;
import java.net.SocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.ConnectionObserver;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.transport.TransportConfig;

/**
 * A pool of connections for each thread, so that whoever takes one gets one that its own thread serves. Each pool is as
 * large as all calls together may be, because they may all come to one thread.
 */
final class NearConnections implements ConnectionProvider {

    private final Map<EventLoop, ConnectionProvider> near = new LinkedHashMap<>();
    private final ConnectionProvider elsewhere;

    NearConnections(List<EventLoop> loops, Supplier<ConnectionProvider> pools) {
        loops.forEach(loop -> near.put(loop, pools.get()));
        this.elsewhere = pools.get();
    }

    @Override
    public Mono<? extends Connection> acquire(
            TransportConfig config,
            ConnectionObserver observer,
            @Nullable Supplier<? extends SocketAddress> remote,
            @Nullable AddressResolverGroup<?> resolver) {
        return here().acquire(config, observer, remote, resolver);
    }

    /** There are as many as processors, so to look is as fast as to find. */
    private ConnectionProvider here() {
        for (Map.Entry<EventLoop, ConnectionProvider> pool : near.entrySet()) {
            if (pool.getKey().inEventLoop()) {
                return pool.getValue();
            }
        }
        return elsewhere;
    }

    private Stream<ConnectionProvider> all() {
        return Stream.concat(near.values().stream(), Stream.of(elsewhere));
    }

    @Override
    public void disposeWhen(SocketAddress address) {
        all().forEach(pool -> pool.disposeWhen(address));
    }

    @Override
    public Mono<Void> disposeLater() {
        return Flux.fromStream(this::all)
                .flatMap(ConnectionProvider::disposeLater)
                .then();
    }

    @Override
    public void dispose() {
        all().forEach(ConnectionProvider::dispose);
    }

    @Override
    public boolean isDisposed() {
        return all().allMatch(ConnectionProvider::isDisposed);
    }

    @Override
    public int maxConnections() {
        return all().mapToInt(ConnectionProvider::maxConnections).sum();
    }
}
