package com.northwind.benchmark.stage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where each part listens. */
record Ports(
        int dynamodb,
        int sqs,
        int s3,
        int mqtt,
        int redis,
        int localAwsManagement,
        int service,
        int serviceManagement,
        int proxy,
        int upstream) {

    private static final int COUNT = 10;

    /** Ports that nobody has now, all asked for at once so that they differ. */
    static Ports free() throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < COUNT; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            int[] port = held.stream().mapToInt(ServerSocket::getLocalPort).toArray();
            return new Ports(port[0], port[1], port[2], port[3], port[4], port[5], port[6], port[7], port[8], port[9]);
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
    }

    static String address(int port) {
        return "http://127.0.0.1:" + port;
    }

    Map<String, String> ofLocalAws() {
        return Map.of(
                "NORTHWIND_LOCALAWS_DYNAMODBPORT", Integer.toString(dynamodb),
                "NORTHWIND_LOCALAWS_SQSPORT", Integer.toString(sqs),
                "NORTHWIND_LOCALAWS_S3PORT", Integer.toString(s3),
                "NORTHWIND_LOCALAWS_MQTTPORT", Integer.toString(mqtt),
                "NORTHWIND_LOCALAWS_REDISPORT", Integer.toString(redis),
                "MANAGEMENT_SERVER_PORT", Integer.toString(localAwsManagement));
    }

    /** Of the service that is measured. */
    Map<String, String> ofService() {
        return Map.of(
                "SERVER_PORT", Integer.toString(service),
                "MANAGEMENT_SERVER_PORT", Integer.toString(serviceManagement),
                "MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
    }
}
