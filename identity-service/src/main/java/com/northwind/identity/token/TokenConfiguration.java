package com.northwind.identity.token;

import com.northwind.identity.registry.Registry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    @Bean
    OAuth2AuthorizationService logins(
            JdbcOperations jdbc, RegisteredClientRepository clients, RefreshProperties properties, Clock clock) {
        return new Families(new JdbcOAuth2AuthorizationService(jdbc, clients), properties, clock);
    }

    @Bean
    OAuth2TokenGenerator<?> tokens(JwtEncoder encoder, Registry registry, Clock clock) {
        JwtGenerator signed = new JwtGenerator(encoder);
        signed.setClock(clock);
        signed.setJwtCustomizer(new Claims(registry));
        return new DelegatingOAuth2TokenGenerator(signed, new RefreshTokens(clock));
    }

    @Bean
    TokenEndpoint tokenEndpoint(RegisteredClientRepository clients) {
        return new TokenEndpoint(new PublicClients(clients));
    }

    @Bean
    ExpiredLogins expiredLogins(JdbcOperations jdbc, Clock clock) {
        return new ExpiredLogins(jdbc, clock);
    }
}
