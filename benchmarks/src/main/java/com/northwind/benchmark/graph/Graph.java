package com.northwind.benchmark.graph;

import com.northwind.benchmark.stage.CannotMeasure;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The graph as one caller's app sees it, with the HTTP client that the bare client of the table has, too. */
public final class Graph implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int CONNECTIONS = 64;

    private final CloseableHttpClient http;
    private final URI address;
    private final String token;

    public Graph(URI address, String token) {
        this.http = HttpClientBuilder.create()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(CONNECTIONS)
                        .build())
                .disableCookieManagement()
                .build();
        this.address = address;
        this.token = token;
    }

    /** The bytes of a request, to be sent as often as one likes. */
    public static byte[] request(String document, Map<String, ?> variables) {
        return JSON.writeValueAsBytes(Map.of("query", document, "variables", variables));
    }

    /** The answer; a status other than 200 ends the measurement. */
    public byte[] ask(byte[] request) throws IOException {
        HttpPost post = new HttpPost(address);
        post.setHeader("Authorization", "Bearer " + token);
        post.setHeader("Accept", "application/graphql-response+json");
        post.setEntity(new ByteArrayEntity(request, ContentType.APPLICATION_JSON));
        return http.execute(post, response -> {
            byte[] body = EntityUtils.toByteArray(response.getEntity());
            if (response.getCode() != 200) {
                throw new CannotMeasure(
                        "Answered %d: %s".formatted(response.getCode(), new String(body, StandardCharsets.UTF_8)));
            }
            return body;
        });
    }

    /** The answer's data; an error in it ends the measurement. */
    public JsonNode data(byte[] request) throws IOException {
        JsonNode answer = JSON.readTree(ask(request));
        if (answer.has("errors")) {
            throw new CannotMeasure("Refused: " + answer);
        }
        return answer.path("data");
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
