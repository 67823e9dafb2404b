package com.northwind.deliveries;

import com.northwind.deliveries.delivery.Deliveries;
import com.northwind.deliveries.delivery.Opening;
import com.northwind.deliveries.locker.Compartments;
import com.northwind.deliveries.locker.DoorCommands;
import com.northwind.table.TableClients;
import com.northwind.web.TableLedger;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The table, and what the features are given. */
@EnableConfigurationProperties(DoorCommandProperties.class)
@Configuration(proxyBeanMethods = false)
class DeliveriesConfiguration {

    private static final int CONNECTIONS = 64;
    private static final Duration CONNECT = Duration.ofMillis(500);

    @Bean
    ExecutionInterceptor inTime() {
        return new InTime();
    }

    @Bean
    DynamoDbClient table(ExecutionInterceptor inTime) {
        return TableClients.bounded(DynamoDbClient.builder(), inTime)
                .httpClientBuilder(Apache5HttpClient.builder()
                        .maxConnections(CONNECTIONS)
                        .connectionTimeout(CONNECT)
                        .connectionAcquisitionTimeout(CONNECT)
                        .socketTimeout(TableClients.ATTEMPT))
                .build();
    }

    @Bean
    TableLedger tableLedger(DynamoDbClient table, Clock clock) {
        return new TableLedger(table, clock);
    }

    @Bean
    Opening opening(
            Deliveries deliveries,
            Compartments compartments,
            DoorCommands commands,
            Clock clock,
            DoorCommandProperties doors) {
        return new Opening(deliveries, compartments, commands, clock, doors.lifetime());
    }
}
