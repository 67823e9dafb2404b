package com.northwind.web;

import com.northwind.table.Ledger;
import io.micrometer.tracing.Tracer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/** What every servlet service does alike; a service adds its features and its rules of access. */
@AutoConfiguration
@Import(UnexpectedFailures.class)
public class WebAutoConfiguration {

    @Bean
    CurrentTrace currentTrace(ObjectProvider<Tracer> tracer) {
        return new CurrentTrace(tracer.getIfAvailable());
    }

    @Bean
    ProblemSecurity problemSecurity(JsonMapper json) {
        return new ProblemSecurity(json);
    }

    /** Inside the tracing filter, so that the line carries the trace; outside security, so that refusals have one too. */
    @Bean
    FilterRegistrationBean<AccessLog> accessLog() {
        FilterRegistrationBean<AccessLog> filter = new FilterRegistrationBean<>(new AccessLog());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(Ledger.class)
    @Import(TableFailures.class)
    static class WithTable {}
}
