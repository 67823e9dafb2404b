package com.northwind.deliveries.upload.client;

import com.northwind.deliveries.upload.UploadPermit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts bytes where a permit says, as a courier's app does. */
final class Sender {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Sender() {}

    static int put(UploadPermit permit, byte[] bytes) {
        return put(permit, permit.headers(), bytes);
    }

    /** With one header other than the permit says; null to leave it out. */
    static int put(UploadPermit permit, String header, @Nullable String value, byte[] bytes) {
        Map<String, String> headers = new HashMap<>(permit.headers());
        if (headers.remove(header) == null) {
            throw new IllegalArgumentException("The permit says nothing of " + header);
        }
        if (value != null) {
            headers.put(header, value);
        }
        return put(permit, headers, bytes);
    }

    private static int put(UploadPermit permit, Map<String, String> headers, byte[] bytes) {
        HttpRequest.Builder request = HttpRequest.newBuilder(permit.url())
                .timeout(Duration.ofSeconds(30))
                .PUT(BodyPublishers.ofByteArray(bytes));
        // The client counts the bytes itself and lets nobody else say how many they are.
        headers.forEach((name, value) -> {
            if (!name.equalsIgnoreCase("content-length")) {
                request.header(name, value);
            }
        });
        try {
            return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
