package com.northwind.graphql.failure;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Which failures pass by themselves, so that the same may go well a moment later. */
public final class Passing {

    private static final int SERVER = 500;

    private Passing() {}

    /** False for what is wrong with the question or with what was found: it would be answered the same for ever. */
    public static boolean is(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> refusal.code() == ErrorCode.UNAVAILABLE;
            case CompletionException wrapped when wrapped.getCause() != null -> is(wrapped.getCause());
            case AwsServiceException answer -> answer.statusCode() >= SERVER || answer.isThrottlingException();
            // The SDK's limits cancel whoever waits for a free connection, and pass that on as it is.
            case SdkException _, TimeoutException _, CancellationException _ -> true;
            default -> false;
        };
    }
}
