package com.northwind.deliveries;

import com.northwind.table.TableClients;
import com.northwind.web.ledger.Deadline;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Gives a call to the table or the blob store no more time than is left to the act it is made for. */
final class InTime implements ExecutionInterceptor {

    /** What a call without a deadline gets anyway. */
    private static final Duration MOST = TableClients.CALL;

    private static final Duration LEAST = Duration.ofMillis(1);

    /** @throws SdkClientException if nothing is left: that is answered as if there had been no answer */
    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        Optional<Duration> left = Deadline.left().filter(it -> it.compareTo(MOST) < 0);
        if (left.filter(it -> it.compareTo(LEAST) < 0).isPresent()) {
            throw SdkClientException.create("The time of the act is over");
        }
        return left.isPresent() && context.request() instanceof AwsRequest request
                ? bounded(request, left.get())
                : context.request();
    }

    private static AwsRequest bounded(AwsRequest request, Duration left) {
        AwsRequestOverrideConfiguration limit = request.overrideConfiguration()
                .map(AwsRequestOverrideConfiguration::toBuilder)
                .orElseGet(AwsRequestOverrideConfiguration::builder)
                .apiCallTimeout(left)
                .build();
        return request.toBuilder().overrideConfiguration(limit).build();
    }
}
