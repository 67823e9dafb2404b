package com.northwind.graphql;

import com.northwind.table.TableClients;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** The client of the table, which this service only reads. */
@Configuration(proxyBeanMethods = false)
class TableConfiguration {

    private static final int CONNECTIONS = 128;
    private static final Duration CONNECT = Duration.ofMillis(500);

    @Bean
    DynamoDbAsyncClient table() {
        return TableClients.bounded(DynamoDbAsyncClient.builder())
                .httpClientBuilder(NettyNioAsyncHttpClient.builder()
                        .maxConcurrency(CONNECTIONS)
                        .connectionAcquisitionTimeout(CONNECT)
                        .connectionTimeout(CONNECT))
                .build();
    }

    @Bean
    TableReader tableReader(DynamoDbAsyncClient table) {
        return new TableReader(table);
    }
}
