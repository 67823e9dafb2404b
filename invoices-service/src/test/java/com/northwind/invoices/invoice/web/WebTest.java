package com.northwind.invoices.invoice.web;

import com.northwind.security.CallerAutoConfiguration;
import com.northwind.web.WebAutoConfiguration;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** A controller behind the real rules of access, with nothing else of the service. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebMvcTest
@ImportAutoConfiguration({WebAutoConfiguration.class, CallerAutoConfiguration.class})
@ComponentScan(
        basePackages = "com.northwind.invoices",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.SecurityConfiguration"))
@interface WebTest {}
