package com.northwind.ingest;

import static org.springframework.http.HttpMethod.POST;
import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import com.northwind.web.ProblemSecurity;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** Who may call what. Deny is the default; every line below is an exception someone can review. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain api(HttpSecurity http, ProblemSecurity security) {
        // spotless:off
        return http.authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
                        .requestMatchers(EndpointRequest.toAnyEndpoint()).permitAll() // on the management port alone
                        .requestMatchers(POST, "/v1/readings").hasAuthority("SCOPE_readings:write")
                        .requestMatchers("/v1/dead-letters", "/v1/dead-letters/**").hasAuthority("SCOPE_system")
                        .anyRequest().denyAll())
                .oauth2ResourceServer(security::bearerTokens)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(STATELESS))
                .csrf(CsrfConfigurer::disable) // bearer tokens only, no cookies
                .build();
        // spotless:on
    }
}
