package com.northwind.ingest;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the intake of readings and their projection. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SensorIngestApplication {

    static void main(String[] args) {
        SpringApplication.run(SensorIngestApplication.class, args);
    }
}
