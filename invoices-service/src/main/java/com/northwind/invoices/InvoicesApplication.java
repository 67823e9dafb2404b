package com.northwind.invoices;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service of partners and their invoices. */
@SpringBootApplication
public class InvoicesApplication {

    static void main(String[] args) {
        SpringApplication.run(InvoicesApplication.class, args);
    }
}
