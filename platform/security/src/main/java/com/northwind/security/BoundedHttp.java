package com.northwind.security;

import java.time.Duration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestTemplate;

/** HTTP to the issuer, with limits: a silent issuer must not hold a caller. */
final class BoundedHttp {

    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final Duration READ = Duration.ofSeconds(2);

    private BoundedHttp() {}

    static SimpleClientHttpRequestFactory factory() {
        SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
        factory.setConnectTimeout(CONNECT);
        factory.setReadTimeout(READ);
        return factory;
    }

    static RestTemplate operations() {
        return new RestTemplate(factory());
    }
}
