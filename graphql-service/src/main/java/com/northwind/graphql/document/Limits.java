package com.northwind.graphql.document;

import com.northwind.graphql.failure.Refusal;
import com.northwind.graphql.failure.Refusals;
import com.northwind.graphql.schema.GraphProperties;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stops an operation that would cost too much before it does anything, and tells in every answer what it may cost. */
@Component
class Limits extends SimplePerformantInstrumentation {

    private static final String COST = "cost";

    private final GraphProperties limits;

    Limits(GraphProperties limits) {
        this.limits = limits;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        ExecutionContext execution = parameters.getExecutionContext();
        GraphQLContext context = execution.getGraphQLContext();
        Prepared prepared = context.get(Prepared.class);
        Operation operation = prepared.operation(execution.getOperationDefinition());
        try {
            Transport.of(context).allows(operation.definition().getOperation());
            long cost = operation.cost().with(execution.getCoercedVariables().toMap());
            context.put(COST, cost);
            Measures.check(COST, cost, limits.cost());
            return null;
        } catch (Refusal refusal) {
            throw new AbortExecutionException(List.of(Refusals.error(refusal)));
        }
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result, InstrumentationExecutionParameters parameters, InstrumentationState state) {
        Long cost = parameters.getGraphQLContext().get(COST);
        return CompletableFuture.completedFuture(
                cost == null
                        ? result
                        : result.transform(builder ->
                                builder.addExtension(COST, Map.of("requested", cost, "limit", limits.cost()))));
    }
}
