package com.northwind.gateway.reference;

import static org.springframework.web.reactive.function.server.RequestPredicates.methods;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;

import com.northwind.gateway.contract.Contract;
import com.northwind.gateway.contract.Published;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Serves the page with a policy of its own: this one style, and nothing else. */
@Configuration(proxyBeanMethods = false)
class ReferenceConfiguration {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    @Bean
    RouterFunction<ServerResponse> referenceForEverybody(Contract contract) throws IOException {
        String style = new ClassPathResource("reference/reference.css").getContentAsString(StandardCharsets.UTF_8);
        byte[] page = new Reference(contract, style).html().getBytes(StandardCharsets.UTF_8);
        String policy =
                "default-src 'none'; style-src '%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
                        .formatted(hash(style));
        return RouterFunctions.route()
                .route(
                        methods(HttpMethod.GET, HttpMethod.HEAD).and(path(Published.REFERENCE)),
                        request -> ServerResponse.ok()
                                .contentType(HTML)
                                .header("Content-Security-Policy", policy)
                                .bodyValue(page))
                .build();
    }

    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
