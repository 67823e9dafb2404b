package com.northwind.graphql.schema;

import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Scalars and limits of the engine. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GraphProperties.class)
class SchemaConfiguration {

    @Bean
    RuntimeWiringConfigurer scalars() {
        return wiring -> wiring.scalar(Scalars.DATE)
                .scalar(Scalars.INSTANT)
                .scalar(Scalars.CURSOR)
                .scalar(Scalars.IDEMPOTENCY_KEY)
                .scalar(LongScalar.LONG);
    }

    @Bean
    Instrumentation depth(GraphProperties graph) {
        return new DepthLimit(graph.depth());
    }

    @Bean
    Instrumentation complexity(GraphProperties graph) {
        return new MaxQueryComplexityInstrumentation(graph.complexity(), new Cost());
    }
}
