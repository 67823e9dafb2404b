package com.northwind.fanout;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Reads the table's stream and tells whoever must know. */
@SpringBootApplication
public class FanoutApplication {

    static void main(String[] args) {
        SpringApplication.run(FanoutApplication.class, args);
    }
}
