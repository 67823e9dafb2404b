package com.northwind.gateway.cache;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The directives of a {@code Cache-Control} field, however many lines and elements it has (RFC 9111, section 5.2). */
record CacheControl(Map<String, String> directives) {

    private static final Pattern DIRECTIVE =
            Pattern.compile("([\\w!#$%&'*+.^`|~-]+)(?:\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s,\"]*)))?");

    static CacheControl of(List<String> lines) {
        Map<String, String> directives = new HashMap<>();
        for (String line : lines) {
            Matcher found = DIRECTIVE.matcher(line);
            while (found.find()) {
                String value = found.group(2) == null ? found.group(3) : found.group(2);
                directives.put(found.group(1).toLowerCase(Locale.ROOT), value == null ? "" : value);
            }
        }
        return new CacheControl(directives);
    }

    /** Whether the service wants an answer to go to the caller alone. What names single fields counts as all of them. */
    boolean forbidsKeeping() {
        return directives.containsKey("no-store")
                || directives.containsKey("private")
                || directives.containsKey("no-cache");
    }

    /** How long the service calls it fresh; empty if it does not say, nothing if what it says is not a number. */
    Optional<Duration> freshFor() {
        return Optional.ofNullable(directives.getOrDefault("s-maxage", directives.get("max-age")))
                .map(CacheControl::seconds);
    }

    private static Duration seconds(String text) {
        return text.matches("\\d{1,9}") ? Duration.ofSeconds(Integer.parseInt(text)) : Duration.ZERO;
    }
}
