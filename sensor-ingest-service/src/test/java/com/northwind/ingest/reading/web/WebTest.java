package com.northwind.ingest.reading.web;

import com.northwind.ingest.reading.ReadingQueue;
import com.northwind.ingest.reading.Received;
import com.northwind.security.CallerAutoConfiguration;
import com.northwind.web.WebAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;

/** A controller behind the real security rules and the real format, at a fixed time, before a queue of the test. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebMvcTest
@ImportAutoConfiguration({WebAutoConfiguration.class, CallerAutoConfiguration.class})
@Import(WebTest.Doubles.class)
@interface WebTest {

    @AliasFor(annotation = WebMvcTest.class, attribute = "controllers")
    Class<?>[] value();

    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = "com.northwind.ingest",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*\\.(SecurityConfiguration|JsonReadings|Intake|Allowance)"))
    class Doubles {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        Queue queue() {
            return new Queue();
        }
    }

    /** Answers as the test says. */
    class Queue implements ReadingQueue {

        Function<List<Received>, List<Boolean>> answer = readings -> List.of();

        @Override
        public List<Boolean> offer(List<Received> readings) {
            return answer.apply(readings);
        }

        @Override
        public void check() {}
    }
}
