package com.northwind.graphql;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the GraphQL door. */
@SpringBootApplication
public class GraphqlApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(GraphqlApplication.class, arguments);
    }
}
