package com.northwind.localaws;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the table, the queue, the blob store, the broker and Redis in one process. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LocalAwsApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(LocalAwsApplication.class, arguments);
    }
}
