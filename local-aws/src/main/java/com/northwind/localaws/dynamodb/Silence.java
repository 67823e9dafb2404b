package com.northwind.localaws.dynamodb;

import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Lets requests wait while it lasts; then all of them are handled, also those whose callers have gone. */
final class Silence extends Handler.Wrapper {

    private volatile CompletableFuture<?> over = CompletableFuture.completedFuture(null);

    void begin() {
        over = new CompletableFuture<>();
    }

    void end() {
        over.complete(null);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        over.join();
        return super.handle(request, response, callback);
    }

    /** A stop waits for nobody. */
    @Override
    protected void doStop() throws Exception {
        end();
        super.doStop();
    }
}
