package com.northwind.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's browser: it keeps cookies, fills forms, and follows a redirect only when told to. */
final class Browser implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI home;

    Browser(URI home) {
        this.home = home;
    }

    HttpResponse<String> open(String address) {
        return send(request(address).header("Accept", "text/html").GET());
    }

    /** Asks as a program does, content with any kind of answer. */
    HttpResponse<String> get(String address) {
        return send(request(address).GET());
    }

    /** Fills the form of a page and sends it. */
    HttpResponse<String> submit(String page, String address, Map<String, String> fields) {
        Matcher token = CSRF.matcher(open(page).body());
        assertThat(token.find()).as("a form on " + page).isTrue();
        String form = form(fields) + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        return send(request(address)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    HttpResponse<String> logIn(String person, String password) {
        return submit("/login", "/login", Map.of("username", person, "password", password));
    }

    HttpResponse<String> follow(HttpResponse<String> redirect) {
        return open(location(redirect).toString());
    }

    URI location(HttpResponse<String> redirect) {
        assertThat(redirect.statusCode()).isEqualTo(302);
        return redirect.uri().resolve(redirect.headers().firstValue("Location").orElseThrow());
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(home.resolve(address));
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        http.close();
    }
}
