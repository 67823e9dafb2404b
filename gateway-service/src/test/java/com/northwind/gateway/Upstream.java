package com.northwind.gateway;

import com.northwind.testing.TestIssuer;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A service behind the door that remembers what it was sent, and behaves as badly as the invoice asked for says. */
final class Upstream implements BeforeAllCallback {

    static final String LARGE = "/v2/invoices/large";
    static final String RUDE = "/v2/invoices/rude";
    static final String UNKNOWN = "/v2/invoices/unknown";

    static final String GARBAGE = "/v2/invoices/garbage";
    static final String STATE = "\"r7\"";

    private static final String INVOICE = """
            {"id": "inv-1", "period": "2026-10", "status": "OVERDUE", "issuedAt": "2026-11-01T02:00:00Z",
             "dueOn": "2026-12-01", "total": {"minor": 100, "currency": "EUR"}%s}""";
    private static final String LINES = """
            , "lines": [{"number": 1, "description": "Rent", "quantity": 1,
             "unitPrice": {"minor": 100, "currency": "EUR"}, "amount": {"minor": 100, "currency": "EUR"}}]""";

    private static final LinkedBlockingDeque<Request> REQUESTS = new LinkedBlockingDeque<>();

    private static boolean started;

    record Request(String method, String uri, Map<String, List<String>> headers) {

        String header(String name) {
            return String.join(",", headers.getOrDefault(name, List.of()));
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        REQUESTS.clear();
        if (!started) {
            started = true;
            System.setProperty("northwind.invoices.url", "http://127.0.0.1:" + start(0));
            System.setProperty("northwind.oidc.issuer", TestIssuer.url());
            System.setProperty("northwind.system.secret", "only-for-tests");
        }
    }

    /** Starts one more on a port; any free one for zero. */
    static int start(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        server.createContext("/", Upstream::answer);
        server.createContext("/internal/", Inside::answer);
        server.start();
        return server.getAddress().getPort();
    }

    static void forget() {
        REQUESTS.clear();
    }

    static List<Request> requests(String path) {
        return REQUESTS.stream()
                .filter(request -> request.uri().startsWith(path))
                .toList();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        REQUESTS.add(new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders())));
        switch (path) {
            case LARGE -> send(exchange, 200, "application/json", "[%s]".formatted(" ".repeat(400_000)));
            case RUDE -> exchange.close();
            case UNKNOWN ->
                send(exchange, 404, "application/problem+json", "{\"type\": \"/problems/unknown-invoice\"}");
            case GARBAGE -> send(exchange, 200, "application/json", "[1, 2");
            case "/v2/invoices" ->
                send(
                        exchange,
                        200,
                        "application/json",
                        "{\"data\": [%s], \"page\": {\"nextCursor\": \"abc\"}}".formatted(INVOICE.formatted("")));
            default -> answerWithInvoice(exchange);
        }
    }

    private static void answerWithInvoice(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("ETag", STATE);
        boolean known = STATE.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        send(exchange, known ? 304 : 200, "application/json", known ? "" : INVOICE.formatted(LINES));
    }

    static void send(HttpExchange exchange, int status, String type, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("X-Request-Id", "of-the-service");
        if (exchange.getRequestMethod().equals("HEAD") || body.length == 0) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(body.length));
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
