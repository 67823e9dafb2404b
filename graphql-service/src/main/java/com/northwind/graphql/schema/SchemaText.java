package com.northwind.graphql.schema;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;

/** The schema as it is written, for checking documents without answering any. */
public final class SchemaText {

    public static final String LOCATION = "graphql/schema.graphqls";

    private SchemaText() {}

    /** The schema of this text, with our scalars. */
    public static GraphQLSchema parse(String text) {
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring().wiringFactory(new MockedWiringFactory());
        Scalars.all().forEach(wiring::scalar);
        return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(text), wiring.build());
    }
}
