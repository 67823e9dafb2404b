package com.northwind.graphql;

import static org.springframework.boot.web.server.context.WebServerApplicationContext.hasServerNamespace;

import com.northwind.security.CallerToken;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.HttpStatusServerEntryPoint;
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

    /** The management port, which has a network of its own. It would route like the public one, so that is shut here. */
    @Bean
    @Order(0)
    SecurityWebFilterChain management(ServerHttpSecurity http) {
        // spotless:off
        return http
                .securityMatcher(exchange -> hasServerNamespace(exchange.getApplicationContext(), "management")
                        ? MatchResult.match() : MatchResult.notMatch())
                .authorizeExchange(requests -> requests
                        .matchers(EndpointRequest.toAnyEndpoint()).permitAll()
                        .anyExchange().denyAll())
                .exceptionHandling(failures -> failures
                        .authenticationEntryPoint(new HttpStatusServerEntryPoint(HttpStatus.NOT_FOUND)))
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .build();
        // spotless:on
    }

    @Bean
    @Order(1)
    SecurityWebFilterChain api(ServerHttpSecurity http, JsonMapper json) {
        BearerProblems problems = new BearerProblems(json);
        // spotless:off
        return http.authorizeExchange(exchanges -> exchanges
                        .matchers(handshake()).permitAll() // the token comes with the first message on the socket
                        .pathMatchers(GRAPH).authenticated()
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
