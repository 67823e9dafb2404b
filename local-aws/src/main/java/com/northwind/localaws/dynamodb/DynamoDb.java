package com.northwind.localaws.dynamodb;

import com.northwind.localaws.DataDirectory;
import com.northwind.localaws.LocalAwsProperties;
import com.northwind.localaws.LocalService;
import com.northwind.localaws.Probe;
import java.net.InetSocketAddress;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB Local with one shared database, whoever asks. Its own launcher listens on every interface, so its handler is
 * served here.
 */
@Component
class DynamoDb implements LocalService {

    private final DataDirectory data;
    private final LocalAwsProperties properties;
    private final Silence silence = new Silence();
    private @Nullable Server server;
    private @Nullable LocalDynamoDBServerHandler handler;

    DynamoDb(DataDirectory data, LocalAwsProperties properties) {
        this.data = data;
        this.properties = properties;
    }

    @Override
    public String name() {
        return "DynamoDB";
    }

    @Override
    public int port() {
        return properties.dynamodbPort();
    }

    @Override
    public void start() throws Exception {
        LocalDynamoDBRequestHandler requests = new LocalDynamoDBRequestHandler(
                port(), false, data.of("dynamodb").toString(), true, false);
        WriteAhead.enable(requests, properties.accessKey());
        handler = new LocalDynamoDBServerHandler(requests, null);
        server = new Server(new InetSocketAddress(properties.bind(), port()));
        silence.setHandler(new ContextHandler(handler, "/"));
        server.setHandler(silence);
        server.start();
    }

    @Override
    public void stop() throws Exception {
        if (server != null) {
            server.stop();
        }
        if (handler != null) {
            handler.close();
        }
    }

    /** Holds its breath, which is worse than a refusal: connections stay, answers do not come. */
    @Override
    public void goAway() {
        silence.begin();
    }

    @Override
    public void comeBack() {
        silence.end();
    }

    @Override
    public boolean answers() {
        return Probe.http(properties.host(), port());
    }
}
