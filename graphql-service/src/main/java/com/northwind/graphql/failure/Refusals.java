package com.northwind.graphql.failure;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;

/** Refuses a whole request before anything is executed. */
public final class Refusals {

    private Refusals() {}

    /** The error that says it. */
    public static GraphQLError error(Throwable failure) {
        return Errors.of(failure, GraphqlErrorBuilder.newError());
    }

    /** The same for what is refused before it is a request of its own, with the id of the one it came with. */
    public static GraphQLError error(Throwable failure, String requestId) {
        return ErrorCodes.told(error(failure), requestId);
    }

    /** An answer that has nothing but this error. */
    public static ExecutionResult result(Refusal refusal) {
        return ExecutionResult.newExecutionResult().addError(error(refusal)).build();
    }

    public static WebGraphQlResponse answer(WebGraphQlRequest request, Refusal refusal) {
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result(refusal)));
    }
}
