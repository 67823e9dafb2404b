package com.northwind.graphql.document;

import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the engine take its documents from us. */
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

    @Bean
    GraphQlSourceBuilderCustomizer documents(PreparedDocuments documents) {
        return source -> source.configureGraphQl(engine -> engine.preparsedDocumentProvider(documents));
    }
}
