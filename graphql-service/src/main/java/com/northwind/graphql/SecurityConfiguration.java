package com.northwind.graphql;

import com.northwind.security.CallerToken;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.ServerAuthenticationEntryPointFailureHandler;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Who may call what. Deny is the default; every line below is an exception someone can review. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {

    private static final String GRAPH = "/graphql";

    @Bean
    SecurityWebFilterChain api(ServerHttpSecurity http, JsonMapper json) {
        BearerProblems problems = new BearerProblems(json);
        // spotless:off
        return http.authorizeExchange(exchanges -> exchanges
                        .pathMatchers("/actuator/**").permitAll() // on its own port, and nothing but health, info, prometheus
                        .matchers(handshake()).permitAll() // the token comes with the first message on the socket
                        .pathMatchers(HttpMethod.POST, GRAPH).authenticated()
                        .anyExchange().denyAll())
                .oauth2ResourceServer(server -> server
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(token -> Mono.just(new CallerToken(token))))
                        .authenticationEntryPoint(problems)
                        .authenticationFailureHandler(failures(problems))
                        .accessDeniedHandler(problems))
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .csrf(ServerHttpSecurity.CsrfSpec::disable) // bearer tokens only, no cookies
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .build();
        // spotless:on
    }

    /** Each request is observed as a whole; to observe every filter of the chain costs more than the chain. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Its default lets the failure of the issuer fall through, which would be an answer without a word. */
    private static ServerAuthenticationFailureHandler failures(BearerProblems problems) {
        ServerAuthenticationEntryPointFailureHandler handler =
                new ServerAuthenticationEntryPointFailureHandler(problems);
        handler.setRethrowAuthenticationServiceException(false);
        return handler;
    }

    private static ServerWebExchangeMatcher handshake() {
        return exchange -> HttpMethod.GET.equals(exchange.getRequest().getMethod())
                        && GRAPH.equals(exchange.getRequest().getPath().value())
                        && "websocket"
                                .equalsIgnoreCase(
                                        exchange.getRequest().getHeaders().getUpgrade())
                ? MatchResult.match()
                : MatchResult.notMatch();
    }
}
