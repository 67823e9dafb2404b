package com.northwind.invoices;

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

    private static final String READ = "SCOPE_invoices:read";
    private static final String WRITE = "SCOPE_invoices:write";

    /** What the door asks is asked by the platform's own client; nobody else is given this scope. */
    private static final String DOOR = "SCOPE_system";

    @Bean
    SecurityFilterChain api(HttpSecurity http, ProblemSecurity security) {
        // spotless:off
        return http.authorizeHttpRequests(requests -> requests
                        .requestMatchers(EndpointRequest.toAnyEndpoint()).permitAll() // on the management port alone
                        .requestMatchers(HttpMethod.GET, "/openapi.yaml").permitAll()
                        .requestMatchers(HttpMethod.GET, "/v2/invoices", "/v2/invoices/*").hasAuthority(READ)
                        .requestMatchers(HttpMethod.GET, "/v1/plan", "/v1/usage", "/v1/api-keys").hasAuthority(READ)
                        .requestMatchers(HttpMethod.POST, "/v1/api-keys").hasAuthority(WRITE)
                        .requestMatchers(HttpMethod.DELETE, "/v1/api-keys/*").hasAuthority(WRITE)
                        .requestMatchers(HttpMethod.GET, "/v1/partners/*/usage").hasRole(Group.ADMIN.name())
                        .requestMatchers(HttpMethod.GET, "/internal/partners/*", "/internal/api-keys/*").hasAuthority(DOOR)
                        .requestMatchers(HttpMethod.POST, "/internal/usage", "/internal/authorizations").hasAuthority(DOOR)
                        .anyRequest().denyAll())
                .oauth2ResourceServer(security::bearerTokens)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(CsrfConfigurer::disable) // bearer tokens only, no cookies
                .build();
        // spotless:on
    }
}
