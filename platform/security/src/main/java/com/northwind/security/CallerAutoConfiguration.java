package com.northwind.security;

import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Token verification and the clock for every service; blocking and reactive ones verify by the same code. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.ReactiveOAuth2ResourceServerAutoConfiguration"
        })
@EnableConfigurationProperties(OidcProperties.class)
public class CallerAutoConfiguration {

    /** Milliseconds, because that is what the table and the contracts keep. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(OidcProperties oidc, Clock clock) {
        return TokenVerification.decoder(oidc, clock);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(Mono.class)
    static class Reactive {

        /** A token seen for the first time is verified off the event loop, because it may wait for the issuer's keys. */
        @Bean
        @ConditionalOnMissingBean
        ReactiveJwtDecoder reactiveJwtDecoder(JwtDecoder decoder) {
            return token -> Mono.fromSupplier(() -> remembered(decoder, token))
                    .switchIfEmpty(
                            Mono.fromCallable(() -> decoder.decode(token)).subscribeOn(Schedulers.boundedElastic()));
        }

        private static @Nullable Jwt remembered(JwtDecoder decoder, String token) {
            return decoder instanceof RememberingJwtDecoder remembering ? remembering.remembered(token) : null;
        }
    }
}
