package com.northwind.invoices;

import com.northwind.invoices.apikey.KeySecret;
import com.northwind.table.TableClients;
import com.northwind.web.TableLedger;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The table, and what the features are given. */
@EnableConfigurationProperties(ApiKeyProperties.class)
@Configuration(proxyBeanMethods = false)
class InvoicesConfiguration {

    private static final int CONNECTIONS = 64;
    private static final Duration CONNECT = Duration.ofMillis(500);

    @Bean
    DynamoDbClient table() {
        return TableClients.bounded(DynamoDbClient.builder())
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
    KeySecret keySecret(ApiKeyProperties keys) {
        return new KeySecret(keys.secret());
    }
}
