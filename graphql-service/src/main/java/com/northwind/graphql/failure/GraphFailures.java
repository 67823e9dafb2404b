package com.northwind.graphql.failure;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers every failure of a field or a subscription; none is left to the engine's defaults. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class GraphFailures implements DataFetcherExceptionResolver, SubscriptionExceptionResolver {

    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable failure, DataFetchingEnvironment field) {
        return Mono.fromSupplier(() -> List.of(Errors.of(failure, GraphqlErrorBuilder.newError(field))));
    }

    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable failure) {
        return Mono.fromSupplier(() -> List.of(Errors.of(failure, GraphqlErrorBuilder.newError())));
    }
}
