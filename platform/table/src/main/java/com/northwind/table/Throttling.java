package com.northwind.table;

import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Tells the table's wish for less from its other refusals. */
public final class Throttling {

    private static final Set<String> REASONS =
            Set.of("ThrottlingError", "ProvisionedThroughputExceeded", "RequestLimitExceeded");

    private Throttling() {}

    /** Whether this failure says that there is too much for the table at the moment. A transaction says so in its reasons. */
    public static boolean is(Throwable failure) {
        return switch (failure) {
            case TransactionCanceledException cancelled ->
                cancelled.cancellationReasons().stream().anyMatch(reason -> REASONS.contains(reason.code()));
            case AwsServiceException refusal -> refusal.isThrottlingException();
            default -> false;
        };
    }
}
