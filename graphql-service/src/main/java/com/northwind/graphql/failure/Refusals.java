package com.northwind.graphql.failure;

import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;

/** Refuses a whole request before the engine sees it. */
public final class Refusals {

    private Refusals() {}

    public static WebGraphQlResponse answer(WebGraphQlRequest request, Refusal refusal) {
        ExecutionResult result = ExecutionResult.newExecutionResult()
                .addError(Errors.of(refusal, GraphqlErrorBuilder.newError()))
                .build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
    }
}
