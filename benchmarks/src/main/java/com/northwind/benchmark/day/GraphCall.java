package com.northwind.benchmark.day;

import com.northwind.benchmark.load.Operation;
import com.northwind.benchmark.stage.CannotMeasure;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same question to the graph, as often as it is run; every answer must be the first one again. */
final class GraphCall implements Operation {

    private static final JsonMapper JSON = new JsonMapper();

    private final CloseableHttpClient http;
    private final URI graph;
    private final String token;
    private final byte[] request;
    private final byte[] expected;

    private GraphCall(CloseableHttpClient http, URI graph, String token, Map<String, ?> request) throws IOException {
        this.http = http;
        this.graph = graph;
        this.token = token;
        this.request = JSON.writeValueAsBytes(request);
        this.expected = answer();
    }

    /** Asks once, and fails unless the answer has that many of the edges that {@code list} leads to. */
    static GraphCall of(
            CloseableHttpClient http, URI graph, String token, Map<String, ?> request, String list, int size)
            throws IOException {
        GraphCall call = new GraphCall(http, graph, token, request);
        JsonNode answer = JSON.readTree(call.expected);
        if (answer.at(list).size() != size) {
            throw new CannotMeasure("Not %d entries at %s: %s".formatted(size, list, answer));
        }
        return call;
    }

    @Override
    public void run() throws IOException {
        byte[] answer = answer();
        if (!Arrays.equals(answer, expected)) {
            throw new CannotMeasure("Another answer: " + new String(answer, StandardCharsets.UTF_8));
        }
    }

    private byte[] answer() throws IOException {
        HttpPost post = new HttpPost(graph);
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
}
