package com.northwind.benchmark.stage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where each part listens. */
final class Ports {

    private final Map<Part, Integer> numbers = new EnumMap<>(Part.class);

    private Ports() {}

    /** Ports that nobody has now, all asked for at once so that they differ. */
    static Ports free() throws IOException {
        Ports ports = new Ports();
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (Part part : Part.values()) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                ports.numbers.put(part, socket.getLocalPort());
            }
            return ports;
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
    }

    int of(Part part) {
        return numbers.getOrDefault(part, 0);
    }

    String text(Part part) {
        return Integer.toString(of(part));
    }

    /** With the scheme of whatever is spoken there. */
    String address(String scheme, Part part) {
        return "%s://127.0.0.1:%d".formatted(scheme, of(part));
    }

    Map<String, String> ofLocalAws() {
        return Map.of(
                "NORTHWIND_LOCALAWS_DYNAMODBPORT", text(Part.DYNAMODB),
                "NORTHWIND_LOCALAWS_SQSPORT", text(Part.SQS),
                "NORTHWIND_LOCALAWS_S3PORT", text(Part.S3),
                "NORTHWIND_LOCALAWS_MQTTPORT", text(Part.MQTT),
                "NORTHWIND_LOCALAWS_REDISPORT", text(Part.REDIS),
                "MANAGEMENT_SERVER_PORT", text(Part.LOCAL_AWS_MANAGEMENT));
    }

    /** Without a public port there is one server, and Boot refuses a second address for it. */
    Map<String, String> ofService(@Nullable Part open, Part management) {
        Map<String, String> environment = new HashMap<>(Map.of("MANAGEMENT_SERVER_PORT", text(management)));
        if (open != null) {
            environment.put("SERVER_PORT", text(open));
            environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        }
        return environment;
    }
}
