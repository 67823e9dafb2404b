package com.northwind.graphql.schema;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Data loaders are made for one answer, and a subscription has the same ones for all its events. So what they loaded for an
 * event is forgotten before the next. And the subscription to a building has none, which its tiles do not need: where there
 * are any, graphql-java 25 keeps about a kilobyte for each event as long as the subscription lives
 * ({@code PerLevelDataLoaderDispatchStrategy} never forgets a call context), and a building tells of many.
 */
@Component
class SubscriptionLoaders implements Instrumentation {

    private static final String BUILDING = "buildingActivity";
    private static final DataLoaderRegistry NONE =
            ExecutionInput.newExecutionInput("{ none }").build().getDataLoaderRegistry();

    @Override
    public ExecutionContext instrumentExecutionContext(
            ExecutionContext context,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        return isOfBuilding(context.getOperationDefinition())
                ? context.transform(builder -> builder.dataLoaderRegistry(NONE))
                : context;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginSubscribedFieldEvent(
            InstrumentationFieldParameters parameters, @Nullable InstrumentationState state) {
        parameters
                .getExecutionContext()
                .getDataLoaderRegistry()
                .getDataLoaders()
                .forEach(DataLoader::clearAll);
        return null;
    }

    private static boolean isOfBuilding(OperationDefinition operation) {
        return operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION
                && operation.getSelectionSet().getSelections().getFirst() instanceof Field field
                && BUILDING.equals(field.getName());
    }
}
