package com.northwind.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;

/** The started gateway, as it is, before an {@link Upstream} and beside a Redis. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({Upstream.class, TestRedis.class})
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "server.shutdown=immediate",
            // No answer of a slow machine must be taken for silence.
            "northwind.neighbours.answer=20s",
            "northwind.plans.answer=20s"
        })
@interface GatewayTest {}
