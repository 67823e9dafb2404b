package com.northwind.graphql.document;

import graphql.language.OperationDefinition;

/** One operation of a valid document, and what it asks for. */
record Operation(OperationDefinition definition, Shape shape, Cost cost) {}
