package com.northwind.graphql;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureHttpGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole door over a table that counts what it is asked. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "northwind.graph.depth=40",
            "northwind.graph.complexity=100000",
            "northwind.redis.url=redis://127.0.0.1:1"
        })
@AutoConfigureHttpGraphQlTester
@Import(Counted.class)
@interface CountedTest {}
