package com.northwind.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the OpenID provider. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class IdentityApplication {

    static void main(String[] args) {
        SpringApplication.run(IdentityApplication.class, args);
    }
}
