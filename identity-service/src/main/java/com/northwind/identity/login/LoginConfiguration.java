package com.northwind.identity.login;

import com.github.benmanes.caffeine.cache.Ticker;
import com.northwind.identity.data.DataDirectory;
import com.northwind.identity.registry.Registry;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LoginConfiguration {

    @Bean
    LoginAttempts loginAttempts(LoginProperties properties) {
        return new LoginAttempts(properties, Ticker.systemTicker());
    }

    /** It runs inside the security chain, where the person is known, and not a second time outside. */
    @Bean
    FilterRegistrationBean<LoginAttempts> onlyInTheChain(LoginAttempts attempts) {
        FilterRegistrationBean<LoginAttempts> registration = new FilterRegistrationBean<>(attempts);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    SecondFactor secondFactor(Registry registry, DataDirectory data) {
        return new SecondFactor(registry, data);
    }
}
