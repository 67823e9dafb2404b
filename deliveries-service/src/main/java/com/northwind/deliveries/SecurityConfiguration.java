package com.northwind.deliveries;

import com.northwind.security.Group;
import com.northwind.web.ProblemSecurity;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Who may call what. Deny is the default; every line below is an exception someone can review. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Whoever may report what the sensors of a locker say is its controller; which one, its token says, too. */
    private static final String DEVICE = "SCOPE_readings:write";

    private static final String[] LOCKERS_ACTS = {"/v1/lockers/*/pickups", "/v1/lockers/*/pickups/collected"};

    private static final String[] COURIERS_ACTS = {
        "/v1/deliveries/*/out-for-delivery",
        "/v1/deliveries/*/reservation",
        "/v1/deliveries/*/delivered",
        "/v1/deliveries/*/failed",
        "/v1/deliveries/*/returned",
        "/v1/deliveries/*/open-compartment",
        "/v1/deliveries/*/uploads",
        "/v1/outbox"
    };

    @Bean
    SecurityFilterChain api(HttpSecurity http, ProblemSecurity security) {
        // spotless:off
        return http.authorizeHttpRequests(requests -> requests
                        .requestMatchers(EndpointRequest.toAnyEndpoint()).permitAll() // on the management port alone
                        .requestMatchers(HttpMethod.GET, "/openapi.yaml").permitAll()
                        .requestMatchers(HttpMethod.GET, "/v1/deliveries/**").hasRole(Group.COURIER.name())
                        .requestMatchers(HttpMethod.POST, "/v1/deliveries/*/assignment").hasRole(Group.ADMIN.name())
                        .requestMatchers(HttpMethod.POST, COURIERS_ACTS).hasRole(Group.COURIER.name())
                        .requestMatchers(HttpMethod.POST, LOCKERS_ACTS).hasAuthority(DEVICE)
                        .anyRequest().denyAll())
                .oauth2ResourceServer(security::bearerTokens)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(CsrfConfigurer::disable) // bearer tokens only, no cookies
                .build();
        // spotless:on
    }
}
