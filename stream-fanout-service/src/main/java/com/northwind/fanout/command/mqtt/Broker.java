package com.northwind.fanout.command.mqtt;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientSslConfig;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5ClientBuilder;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.northwind.fanout.feed.SinkUnavailable;
import com.northwind.security.SystemTokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The connection to the broker, with a token of ours as password. A broker closes a connection whose token has expired, so
 * a new one is opened as soon as there is a newer token, which is a minute before that.
 */
@Component
class Broker {

    private static final Logger log = LoggerFactory.getLogger(Broker.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration PUBLISH = Duration.ofSeconds(2);

    private final MqttProperties properties;
    private final SystemTokens tokens;
    private final String identifier = "stream-fanout-" + UUID.randomUUID();
    private volatile @Nullable Connection current;

    private record Connection(Mqtt5AsyncClient client, String token) {}

    Broker(MqttProperties properties, SystemTokens tokens) {
        this.properties = properties;
        this.tokens = tokens;
    }

    /** Returns when the broker has the message, and throws {@link SinkUnavailable} if that is not sure. */
    void publish(Mqtt5Publish message) {
        Connection open = alive();
        Mqtt5AsyncClient client = open == null ? connected() : open.client();
        try {
            await(client.publish(message), PUBLISH);
        } catch (SinkUnavailable unsure) {
            // A connection that swallows messages stands until its keep-alive fails, and commands cannot wait for that.
            CompletableFuture<?> _ = client.disconnect();
            throw unsure;
        }
    }

    /** The open connection; a new one if there is none, or if its token is no longer the newest. */
    synchronized Mqtt5AsyncClient connected() {
        Connection open = alive();
        String token = token(open == null ? null : open.token());
        if (open != null && open.token().equals(token)) {
            return open.client();
        }
        Mqtt5AsyncClient client = client();
        await(connect(client, token), CONNECT);
        // The broker itself ends the older connection of the same identifier.
        current = new Connection(client, token);
        log.info("connected to the broker");
        return client;
    }

    synchronized void close() {
        Connection open = alive();
        if (open != null) {
            await(open.client().disconnect(), CONNECT);
        }
        current = null;
    }

    private @Nullable Connection alive() {
        Connection open = current;
        return open != null && open.client().getState().isConnected() ? open : null;
    }

    private static CompletableFuture<?> connect(Mqtt5AsyncClient client, String token) {
        return client.connectWith()
                .cleanStart(true)
                .keepAlive(20)
                .simpleAuth()
                .username("system")
                .password(token.getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .send();
    }

    /** An issuer that does not answer is no reason to give up a connection that stands. */
    private String token(@Nullable String held) {
        try {
            return tokens.token();
        } catch (RuntimeException unavailable) {
            if (held != null) {
                return held;
            }
            throw new SinkUnavailable("The issuer", unavailable);
        }
    }

    private Mqtt5AsyncClient client() {
        Mqtt5ClientBuilder builder = MqttClient.builder()
                .useMqttVersion5()
                .identifier(identifier)
                .serverHost(properties.url().getHost())
                .serverPort(properties.port())
                .transportConfig()
                .mqttConnectTimeout(CONNECT.toMillis(), TimeUnit.MILLISECONDS)
                .socketConnectTimeout(CONNECT.toMillis(), TimeUnit.MILLISECONDS)
                .applyTransportConfig();
        return (properties.isSecure()
                        ? builder.sslConfig(MqttClientSslConfig.builder().build())
                        : builder)
                .buildAsync();
    }

    private static <T> T await(CompletableFuture<T> answer, Duration patience) {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SinkUnavailable("The broker", stopped);
        } catch (ExecutionException | TimeoutException unavailable) {
            throw new SinkUnavailable("The broker", unavailable);
        }
    }
}
