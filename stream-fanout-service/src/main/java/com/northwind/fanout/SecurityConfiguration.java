package com.northwind.fanout;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import com.northwind.web.ProblemSecurity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** This service has no door but the one for its operators: health and figures. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain management(HttpSecurity http, ProblemSecurity security) {
        // spotless:off
        return http.authorizeHttpRequests(requests -> requests
                        .requestMatchers("/actuator/health/**", "/actuator/info", "/actuator/prometheus").permitAll()
                        .anyRequest().denyAll())
                .oauth2ResourceServer(security::bearerTokens)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(STATELESS))
                .csrf(CsrfConfigurer::disable) // bearer tokens only, no cookies
                .build();
        // spotless:on
    }
}
