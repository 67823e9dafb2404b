package com.northwind.gateway;

import static org.springframework.boot.web.server.context.WebServerApplicationContext.hasServerNamespace;

import com.northwind.gateway.access.CallerNote;
import com.northwind.gateway.access.ContractScopes;
import com.northwind.gateway.access.Refusals;
import com.northwind.gateway.address.AddressProperties;
import com.northwind.gateway.address.Addresses;
import com.northwind.gateway.apikey.KeyCheck;
import com.northwind.gateway.apikey.Keys;
import com.northwind.gateway.authorizer.Authorizers;
import com.northwind.gateway.authorizer.CallOut;
import com.northwind.gateway.cache.Memory;
import com.northwind.gateway.cache.RememberedAnswers;
import com.northwind.gateway.contract.Contract;
import com.northwind.gateway.contract.KnownOperations;
import com.northwind.gateway.contract.Published;
import com.northwind.gateway.cors.CorsProperties;
import com.northwind.gateway.cors.Origins;
import com.northwind.gateway.limit.Ambiguity;
import com.northwind.gateway.limit.BodyRoom;
import com.northwind.gateway.limit.HeldBodies;
import com.northwind.gateway.limit.LimitProperties;
import com.northwind.gateway.live.LiveRequests;
import com.northwind.gateway.plan.PlanEnforcement;
import com.northwind.gateway.plan.Plans;
import com.northwind.gateway.problem.Failures;
import com.northwind.gateway.problem.Problems;
import com.northwind.gateway.request.AccessLog;
import com.northwind.gateway.request.Hardening;
import com.northwind.gateway.request.RequestId;
import com.northwind.gateway.request.RequestTimes;
import com.northwind.gateway.validation.AnswerSamples;
import com.northwind.gateway.validation.AnswerSampling;
import com.northwind.gateway.validation.RequestValidation;
import com.northwind.gateway.version.Lifetimes;
import com.northwind.security.CallerToken;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.HttpStatusServerEntryPoint;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.handler.DefaultWebFilterChain;
import reactor.core.publisher.Mono;

/**
 * What a request passes, from top to bottom, before it is routed. Deny is the default: what no contract knows is not there,
 * and what a contract knows needs the scopes that the contract names.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {

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
                .csrf(CsrfSpec::disable)
                .build();
        // spotless:on
    }

    @Bean
    @Order(1)
    SecurityWebFilterChain api(
            ServerHttpSecurity http,
            Contract contract,
            AddressProperties addresses,
            AnswerSamples samples,
            Authorizers authorizers,
            BodyRoom bodies,
            Clock clock,
            CorsProperties origins,
            Keys keys,
            LimitProperties limits,
            Memory memory,
            MeterRegistry meters,
            Plans plans,
            RequestTimes times,
            Problems problems) {
        Refusals refusals = new Refusals(problems);
        // spotless:off
        return http
                .addFilterAt(new RequestId(), SecurityWebFiltersOrder.FIRST)
                .addFilterAt(new AccessLog(times), SecurityWebFiltersOrder.FIRST)
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .addFilterAt(new Hardening(), SecurityWebFiltersOrder.HTTP_HEADERS_WRITER)
                .addFilterAfter(new Failures(problems), SecurityWebFiltersOrder.HTTP_HEADERS_WRITER)
                .addFilterAfter(
                        new Addresses(addresses, problems, meters), SecurityWebFiltersOrder.HTTP_HEADERS_WRITER)
                .addFilterAfter(new Ambiguity(problems, limits), SecurityWebFiltersOrder.HTTP_HEADERS_WRITER)
                .addFilterAt(new Origins(origins, contract, problems), SecurityWebFiltersOrder.CORS)
                .addFilterBefore(new KnownOperations(contract, LiveRequests::isOne, problems), SecurityWebFiltersOrder.AUTHENTICATION)
                .addFilterBefore(new AnswerSampling(samples), SecurityWebFiltersOrder.AUTHENTICATION)
                .addFilterBefore(new Lifetimes(clock, problems), SecurityWebFiltersOrder.AUTHENTICATION)
                .oauth2ResourceServer(server -> server
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(token -> Mono.just(new CallerToken(token))))
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .addFilterBefore(new CallerNote(), SecurityWebFiltersOrder.EXCEPTION_TRANSLATION)
                .addFilterBefore(new KeyCheck(keys, problems), SecurityWebFiltersOrder.EXCEPTION_TRANSLATION)
                .exceptionHandling(failures -> failures
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .authorizeExchange(requests -> requests
                        .matchers(only(Published::isAskedFor)).permitAll()
                        // graphql-service asks who is there itself: browsers say it in the first message of a socket
                        .matchers(only(LiveRequests::isOne)).permitAll()
                        .anyExchange().access(new ContractScopes()))
                .addFilterAfter(new CallOut(authorizers, problems), SecurityWebFiltersOrder.AUTHORIZATION)
                .addFilterAfter(new PlanEnforcement(plans, problems), SecurityWebFiltersOrder.AUTHORIZATION)
                .addFilterAfter(new HeldBodies(bodies), SecurityWebFiltersOrder.AUTHORIZATION)
                .addFilterAfter(new RequestValidation(problems), SecurityWebFiltersOrder.AUTHORIZATION)
                .addFilterAt(new RememberedAnswers(memory), SecurityWebFiltersOrder.LAST)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .csrf(CsrfSpec::disable) // bearer tokens only, no cookies
                .build();
        // spotless:on
    }

    private static ServerWebExchangeMatcher only(Predicate<ServerWebExchange> open) {
        return exchange -> open.test(exchange) ? MatchResult.match() : MatchResult.notMatch();
    }

    /** Each request is observed as a whole; to observe every filter of the chain costs more than the chain. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    /** What is too odd to be looked at, such as an encoded slash: a problem and an access line all the same. */
    @Bean
    ServerExchangeRejectedHandler rejections(Problems problems, RequestTimes times) {
        List<WebFilter> before = List.of(new RequestId(), new AccessLog(times), new Hardening());
        return (exchange, failure) -> new DefaultWebFilterChain(
                        odd -> problems.write(
                                odd,
                                Problems.of(
                                        HttpStatus.BAD_REQUEST,
                                        "invalid-request",
                                        "The address or a header is malformed")),
                        before)
                .filter(exchange);
    }
}
