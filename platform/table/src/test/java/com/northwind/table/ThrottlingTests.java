package com.northwind.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class ThrottlingTests {

    @ParameterizedTest
    @ValueSource(strings = {"ThrottlingException", "ProvisionedThroughputExceededException", "RequestLimitExceeded"})
    void isSaidOfARequest(String code) {
        assertThat(Throttling.is(refusal(code))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ThrottlingError", "ProvisionedThroughputExceeded"})
    void isSaidAmongTheReasonsOfATransaction(String code) {
        assertThat(Throttling.is(cancelled("None", code))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ValidationException", "AccessDeniedException", "InternalServerError"})
    void isNotEveryRefusal(String code) {
        assertThat(Throttling.is(refusal(code))).isFalse();
        assertThat(Throttling.is(cancelled("None", "ConditionalCheckFailed"))).isFalse();
        assertThat(Throttling.is(SdkClientException.create("nobody there"))).isFalse();
    }

    private static Throwable refusal(String code) {
        return DynamoDbException.builder()
                .statusCode(400)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }

    private static Throwable cancelled(String... codes) {
        return TransactionCanceledException.builder()
                .cancellationReasons(java.util.stream.Stream.of(codes)
                        .map(code -> CancellationReason.builder().code(code).build())
                        .toList())
                .build();
    }
}
