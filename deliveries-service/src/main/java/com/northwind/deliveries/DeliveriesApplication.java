package com.northwind.deliveries;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service of buildings, lockers, couriers and deliveries. */
@SpringBootApplication
public class DeliveriesApplication {

    static void main(String[] args) {
        SpringApplication.run(DeliveriesApplication.class, args);
    }
}
