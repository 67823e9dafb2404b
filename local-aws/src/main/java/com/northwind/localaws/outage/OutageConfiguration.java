package com.northwind.localaws.outage;

import com.northwind.localaws.LocalAwsProperties;
import com.northwind.localaws.LocalService;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Outages are there only where they are asked for, and only for this machine. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("northwind.local-aws.outages")
class OutageConfiguration {

    private static final String PATH = "/actuator/outages/*";

    OutageConfiguration(LocalAwsProperties properties) {
        if (!properties.isPrivate()) {
            throw new IllegalStateException("There are no outages where others can reach us, on " + properties.bind());
        }
    }

    @Bean
    OutagesEndpoint outagesEndpoint(List<LocalService> services) {
        return new OutagesEndpoint(new Outages(services));
    }

    @Bean
    @Order(0)
    SecurityFilterChain outages(HttpSecurity http) {
        return http.securityMatcher(PATH)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
