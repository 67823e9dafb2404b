package com.northwind.graphql;

import com.northwind.table.TableClients;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The client of the table, which this service only reads. */
@Configuration(proxyBeanMethods = false)
class TableConfiguration {

    private static final int CONNECTIONS = 64;
    private static final Duration CONNECT = Duration.ofMillis(500);

    @Bean
    DynamoDbClient table() {
        return TableClients.bounded(DynamoDbClient.builder())
                .httpClientBuilder(Apache5HttpClient.builder()
                        .maxConnections(CONNECTIONS)
                        .connectionAcquisitionTimeout(CONNECT)
                        .connectionTimeout(CONNECT))
                .build();
    }

    @Bean
    TableReader tableReader(DynamoDbClient table) {
        return new TableReader(new TableCalls(table, CONNECTIONS, CONNECT));
    }
}
