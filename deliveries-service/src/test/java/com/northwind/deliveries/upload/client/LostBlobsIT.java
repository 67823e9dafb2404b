package com.northwind.deliveries.upload.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.deliveries.Phone;
import com.northwind.deliveries.TableTest;
import com.northwind.deliveries.delivery.Courier;
import com.northwind.deliveries.delivery.Deliveries;
import com.northwind.deliveries.delivery.Delivery;
import com.northwind.deliveries.delivery.Parcels;
import com.northwind.deliveries.delivery.dynamodb.Warehouse;
import com.northwind.table.TableClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.S3Client;

@TableTest
class LostBlobsIT {

    /** One call to the blob store, and on a busy machine as much again for those to the table. */
    private static final Duration LIMIT = TableClients.CALL.multipliedBy(3);

    private final Courier courier = new Courier("courier-" + UUID.randomUUID());
    private final Delivery delivery = Parcels.carriedBy(courier);
    private final String path = "/v1/deliveries/%s/delivered".formatted(delivery.id());

    @Autowired
    Deliveries deliveries;

    @Autowired
    InetSocketAddress blobs;

    @LocalServerPort
    int port;

    @BeforeEach
    void schedule() {
        Warehouse warehouse = new Warehouse();
        warehouse.given(delivery);
        warehouse.given(Parcels.reserved(delivery));
    }

    @Test
    void areSaidAndChangeNothing() {
        refused();
    }

    @Test
    void areSaidInTimeWhenTheyHang() throws IOException {
        try (ServerSocket silent = new ServerSocket()) {
            silent.bind(blobs);

            long start = System.nanoTime();
            refused();

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);
        }
    }

    @Test
    void doNotStopWhoShowsNothing() {
        assertThat(Phone.of(courier.subject(), port).insist(path, "k", "{}").statusCode())
                .isEqualTo(200);
    }

    private void refused() {
        HttpResponse<String> answer = Phone.of(courier.subject(), port)
                .post(path, "k", "{\"photoKey\": \"photos/%s/%s.jpg\"}".formatted(delivery.id(), UUID.randomUUID()));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(deliveries.find(delivery.id())).contains(delivery);
    }

    @TestConfiguration
    static class Nowhere {

        @Bean
        InetSocketAddress nowhere() throws IOException {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return new InetSocketAddress(free.getInetAddress(), free.getLocalPort());
            }
        }

        @Bean
        @Primary
        S3Client lost(InetSocketAddress nowhere, ExecutionInterceptor inTime) {
            return TableClients.bounded(S3Client.builder(), inTime)
                    .forcePathStyle(true)
                    .endpointOverride(URI.create("http://127.0.0.1:" + nowhere.getPort()))
                    .build();
        }
    }
}
