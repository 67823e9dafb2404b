package com.northwind.localaws.mqtt;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.northwind.testing.TestIssuer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Real clients of the broker, each with the token of the issuer that is its due. */
public final class MqttClients {

    private MqttClients() {}

    /** A locker, under its own name. */
    public static Mqtt5BlockingClient device(int port, String locker) {
        String client = "device-" + locker;
        return client(port, client, client, TestIssuer.client(client, "readings:write", Map.of("device", locker)));
    }

    /** A part of the platform. */
    public static Mqtt5BlockingClient platform(int port, String identifier) {
        return client(port, identifier, "system", TestIssuer.client("system", "system", Map.of()));
    }

    /** Anybody with anything for a token. */
    public static Mqtt5BlockingClient client(int port, String identifier, String userName, String token) {
        return MqttClient.builder()
                .useMqttVersion5()
                .identifier(identifier)
                .serverHost("127.0.0.1")
                .serverPort(port)
                .simpleAuth()
                .username(userName)
                .password(token.getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .buildBlocking();
    }
}
