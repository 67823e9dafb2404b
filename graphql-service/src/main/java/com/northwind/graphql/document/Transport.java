package com.northwind.graphql.document;

import com.northwind.graphql.failure.Refusal;
import graphql.GraphQLContext;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import org.springframework.graphql.ExecutionGraphQlRequest;

/** What the way a request came by can carry. A socket, where nothing is said, carries everything. */
public enum Transport {
    /** One answer, and it may change nothing: HTTP's GET. */
    SAFE,
    /** One answer. */
    SINGLE,
    /** Many answers, and it may change nothing. */
    SAFE_STREAM,
    /** Many answers. */
    STREAM;

    /** Says it of this request. */
    public void carry(ExecutionGraphQlRequest request) {
        request.configureExecutionInput(
                (input, builder) -> builder.graphQLContext(context -> context.of(Transport.class, this))
                        .build());
    }

    static Transport of(GraphQLContext context) {
        return context.getOrDefault(Transport.class, STREAM);
    }

    /**
     * Holds the operation against what can be carried.
     *
     * @throws Refusal if it cannot
     */
    void allows(Operation operation) {
        boolean allowed =
                switch (operation) {
                    case QUERY -> true;
                    case MUTATION -> this == SINGLE || this == STREAM;
                    case SUBSCRIPTION -> this == SAFE_STREAM || this == STREAM;
                };
        if (!allowed) {
            throw operation == OperationDefinition.Operation.MUTATION
                    ? Refusal.methodNotAllowed()
                    : Refusal.badRequest("A subscription is answered on a WebSocket or as text/event-stream");
        }
    }
}
