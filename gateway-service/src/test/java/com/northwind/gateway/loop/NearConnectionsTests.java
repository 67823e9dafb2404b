package com.northwind.gateway.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.ConnectionProvider;

class NearConnectionsTests {

    private static final int CALLS = 20;

    private final EventLoops loops = new EventLoops();
    private final NearConnections connections =
            new NearConnections(loops.all(), () -> ConnectionProvider.create("near", 10));
    private final DisposableServer service = HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .handle((request, response) -> response.sendString(Mono.just("here")))
            .bindNow();

    @AfterEach
    void close() {
        service.disposeNow();
        connections.dispose();
        loops.destroy();
    }

    @Test
    void servesEachCallOnTheThreadItComesFrom() {
        List<CompletableFuture<Boolean>> calls = new ArrayList<>();
        for (int call = 0; call < CALLS; call++) {
            for (EventLoop loop : loops.all()) {
                calls.add(onItsOwnThread(loop));
            }
        }

        assertThat(calls)
                .allSatisfy(near -> assertThat(near.get(1, TimeUnit.MINUTES)).isTrue());
    }

    @Test
    void servesACallFromAnywhereElse() {
        assertThat(client().get().responseContent().aggregate().asString().block())
                .isEqualTo("here");
    }

    private CompletableFuture<Boolean> onItsOwnThread(EventLoop loop) {
        CompletableFuture<Boolean> near = new CompletableFuture<>();
        loop.execute(() -> client().get()
                .responseSingle((response, body) -> body.asString().map(here -> loop.inEventLoop()))
                .subscribe(near::complete, near::completeExceptionally));
        return near;
    }

    private HttpClient client() {
        return HttpClient.create(connections).runOn(loops.resources()).baseUrl("http://127.0.0.1:" + service.port());
    }
}
