package com.northwind.fanout;

import com.northwind.table.TableClients;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The table and its stream; where they are comes from the SDK's own environment. */
@Configuration(proxyBeanMethods = false)
@ConfigurationPropertiesScan
class FanoutConfiguration {

    @Bean
    DynamoDbClient table() {
        return TableClients.bounded(DynamoDbClient.builder()).build();
    }

    @Bean
    DynamoDbStreamsClient stream() {
        return TableClients.bounded(DynamoDbStreamsClient.builder()).build();
    }
}
