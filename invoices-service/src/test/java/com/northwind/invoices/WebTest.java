package com.northwind.invoices;

import com.northwind.invoices.apikey.InMemoryApiKeys;
import com.northwind.invoices.apikey.KeySecret;
import com.northwind.invoices.apikey.Keys;
import com.northwind.invoices.apikey.Rotation;
import com.northwind.invoices.invoice.InMemoryInvoices;
import com.northwind.invoices.plan.InMemoryAccounts;
import com.northwind.invoices.usage.InMemoryUsages;
import com.northwind.security.CallerAutoConfiguration;
import com.northwind.web.WebAutoConfiguration;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The controllers behind the real rules of access, at a fixed time, with everything that is stored in memory. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebMvcTest
@ImportAutoConfiguration({WebAutoConfiguration.class, CallerAutoConfiguration.class})
@Import({SecurityConfiguration.class, Rotation.class, Calls.class, WebTest.Doubles.class})
public @interface WebTest {

    /** What stands in for the table and the time. */
    class Doubles {

        public static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Bean
        InMemoryInvoices invoices() {
            return new InMemoryInvoices();
        }

        @Bean
        InMemoryAccounts accounts() {
            return new InMemoryAccounts();
        }

        @Bean
        InMemoryUsages usages() {
            return new InMemoryUsages();
        }

        @Bean
        InMemoryApiKeys keys() {
            return new InMemoryApiKeys();
        }

        @Bean
        KeySecret secret() {
            return Keys.SECRET;
        }
    }
}
