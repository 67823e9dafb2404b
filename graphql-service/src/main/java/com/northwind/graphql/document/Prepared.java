package com.northwind.graphql.document;

import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.OperationDefinition;
import java.util.List;

/** A document that was read and checked once, for as often as it is executed. Without operations if it has errors. */
record Prepared(PreparsedDocumentEntry entry, List<Operation> operations) {

    static Prepared broken(List<? extends GraphQLError> errors) {
        return new Prepared(new PreparsedDocumentEntry(errors), List.of());
    }

    Operation operation(OperationDefinition definition) {
        return operations.stream()
                .filter(operation -> operation.definition() == definition)
                .findFirst()
                .orElseThrow();
    }
}
