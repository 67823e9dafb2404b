package com.northwind.gateway.cors;

import java.net.URI;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose pages may read answers.
 *
 * @param origins exact ones, {@code https://console.northwind.example}; none unless said, and no patterns
 */
@ConfigurationProperties("northwind.cors")
public record CorsProperties(@DefaultValue Set<String> origins) {

    public CorsProperties {
        origins = Set.copyOf(origins);
        origins.forEach(CorsProperties::requireExact);
    }

    private static void requireExact(String origin) {
        URI uri = URI.create(origin);
        boolean exact = uri.getHost() != null && origin.equals(uri.getScheme() + "://" + uri.getRawAuthority());
        if (!exact || uri.getUserInfo() != null) {
            throw new IllegalArgumentException("northwind.cors: " + origin + " is no origin");
        }
    }
}
