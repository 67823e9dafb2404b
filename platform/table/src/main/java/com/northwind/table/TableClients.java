package com.northwind.table;

import java.time.Duration;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** How long anybody waits for the table, a queue or a bucket, wherever it runs. */
public final class TableClients {

    /** All attempts of one call together. */
    public static final Duration CALL = Duration.ofSeconds(3);

    /** One attempt. */
    public static final Duration ATTEMPT = Duration.ofMillis(1_200);

    private TableClients() {}

    /**
     * The builder with our time limits. Endpoint, region and credentials come from the SDK's own environment.
     *
     * @param interceptors what else looks at each call
     */
    public static <B extends AwsClientBuilder<B, ?>> B bounded(B builder, ExecutionInterceptor... interceptors) {
        return builder.overrideConfiguration(limits -> {
            limits.apiCallTimeout(CALL).apiCallAttemptTimeout(ATTEMPT);
            Stream.of(interceptors).forEach(limits::addExecutionInterceptor);
        });
    }
}
