package com.northwind.graphql;

import com.northwind.testing.LocalAws;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;

/** The door on a port of its own, over the local AWS with its demonstration data. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(LocalAws.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "northwind.activity.reread=200ms",
            "northwind.socket.frame=32KB",
            "northwind.socket.greeting=3s",
            "northwind.socket.per-caller=1000"
        })
@interface ServiceTest {}
