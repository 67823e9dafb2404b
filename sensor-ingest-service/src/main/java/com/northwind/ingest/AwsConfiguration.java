package com.northwind.ingest;

import com.northwind.table.TableClients;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

@Configuration(proxyBeanMethods = false)
class AwsConfiguration {

    /** A long poll is silent for as long as the queue is empty, so it gets that on top of what anybody waits. */
    private static final Duration LONG_POLL = Duration.ofSeconds(5);

    @Bean
    DynamoDbClient table() {
        return TableClients.bounded(DynamoDbClient.builder()).build();
    }

    @Bean
    SqsClient queue() {
        return TableClients.bounded(SqsClient.builder()).build();
    }

    @Bean
    SqsClient longPollingQueue() {
        return SqsClient.builder()
                .overrideConfiguration(limits -> limits.apiCallTimeout(LONG_POLL.plus(TableClients.CALL))
                        .apiCallAttemptTimeout(LONG_POLL.plus(TableClients.ATTEMPT)))
                .build();
    }
}
