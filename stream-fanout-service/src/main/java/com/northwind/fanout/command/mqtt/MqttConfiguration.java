package com.northwind.fanout.command.mqtt;

import com.northwind.security.OidcProperties;
import com.northwind.security.SystemTokens;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose token opens the broker. */
@Configuration(proxyBeanMethods = false)
class MqttConfiguration {

    @Bean
    SystemTokens systemTokens(OidcProperties oidc, @Value("${northwind.system.secret}") String secret, Clock clock) {
        return new SystemTokens(oidc, secret, clock);
    }
}
