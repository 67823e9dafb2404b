package com.northwind.graphql.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.northwind.graphql.schema.GraphProperties;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Documents that are ready to be executed: registered ones for good, others as long as there is room. */
@Component
class PreparedDocuments implements PreparsedDocumentProvider {

    private static final long MAX_CHARACTERS = 500_000;

    private final Map<String, Prepared> registered = new ConcurrentHashMap<>();
    private final Cache<String, Prepared> others = Caffeine.newBuilder()
            .maximumWeight(MAX_CHARACTERS)
            .weigher((String text, Prepared prepared) -> text.length())
            .build();
    private final Supplier<Preparation> preparation;

    PreparedDocuments(ObjectProvider<GraphQlSource> source, GraphProperties limits) {
        this.preparation =
                SingletonSupplier.of(() -> new Preparation(source.getObject().schema(), limits));
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> unused) {
        Prepared prepared =
                switch (Asked.of(input.getExtensions())) {
                    case Asked.ById known ->
                        registered.computeIfAbsent(known.document().document().id(), _ -> prepare(input));
                    case Asked.ByText _, Asked.ByHash _, Asked.ByUnknownId _ ->
                        others.get(input.getQuery(), _ -> prepare(input));
                };
        input.getGraphQLContext().put(Prepared.class, prepared);
        return CompletableFuture.completedFuture(prepared.entry());
    }

    private Prepared prepare(ExecutionInput input) {
        return preparation.get().prepare(input.getQuery());
    }
}
