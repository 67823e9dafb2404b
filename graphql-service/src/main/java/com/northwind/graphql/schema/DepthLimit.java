package com.northwind.graphql.schema;

import graphql.ExecutionResult;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import org.jspecify.annotations.Nullable;

/** How deep fields may be nested. Questions about the schema are deep by nature and have limits of the engine's own. */
final class DepthLimit extends MaxQueryDepthInstrumentation {

    DepthLimit(int depth) {
        super(depth);
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        return isAboutTheSchema(parameters.getExecutionContext().getOperationDefinition())
                ? null
                : super.beginExecuteOperation(parameters, state);
    }

    private static boolean isAboutTheSchema(OperationDefinition operation) {
        return operation.getSelectionSet().getSelections().stream()
                .allMatch(selection ->
                        selection instanceof Field field && field.getName().startsWith("__"));
    }
}
