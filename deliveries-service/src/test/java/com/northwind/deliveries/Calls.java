package com.northwind.deliveries;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import com.northwind.deliveries.delivery.Courier;
import com.northwind.security.CallerToken;
import com.northwind.testing.Contract;
import com.northwind.web.IdempotencyKey;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Calls of a courier, each answer held against the contract. */
public final class Calls {

    private static final Contract CONTRACT = Contract.of("openapi/deliveries.yaml");

    private final MockMvcTester http;

    Calls(MockMvcTester http) {
        this.http = http;
    }

    public MvcTestResult get(String path, RequestPostProcessor caller, String uri) {
        return kept(HttpMethod.GET, path, http.get().uri(uri).with(caller).exchange());
    }

    public MvcTestResult post(String path, RequestPostProcessor caller, Object id, String key, String body) {
        return kept(
                HttpMethod.POST,
                path,
                http.post()
                        .uri(path, id)
                        .with(caller)
                        .header(IdempotencyKey.HEADER, key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .exchange());
    }

    public static RequestPostProcessor as(Courier courier) {
        return as(courier.subject(), "courier");
    }

    public static RequestPostProcessor as(String subject, String group) {
        return authentication(new CallerToken(Jwt.withTokenValue("t")
                .header("alg", "RS256")
                .subject(subject)
                .claim("groups", List.of(group))
                .build()));
    }

    /** The controller of a locker. */
    public static RequestPostProcessor asDevice(String locker) {
        return authentication(new CallerToken(Jwt.withTokenValue("t")
                .header("alg", "RS256")
                .subject("device-" + locker)
                .claim("scope", "readings:write")
                .claim("device", locker)
                .build()));
    }

    private static MvcTestResult kept(HttpMethod method, String path, MvcTestResult answer) {
        try {
            CONTRACT.matches(
                    method.name(),
                    path,
                    answer.getResponse().getStatus(),
                    answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return answer;
    }
}
