package com.northwind.identity;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client's side of the protocol: an app that a person logs in to, or a machine. */
final class Client implements AutoCloseable {

    // The pair of RFC 7636, appendix B.
    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private static final String CALLBACK = "http://127.0.0.1:8765/callback";
    private static final JsonMapper JSON = new JsonMapper();

    private final String id;
    private final URI issuer;
    private final Browser http;

    Client(String id, URI issuer) {
        this.id = id;
        this.issuer = issuer;
        this.http = new Browser(issuer);
    }

    /** Where this client sends a person's browser. */
    String authorization() {
        return UriComponentsBuilder.fromPath("/oauth2/authorize")
                .queryParam("response_type", "code")
                .queryParam("client_id", id)
                .queryParam("redirect_uri", CALLBACK)
                .queryParam("scope", "openid profile")
                .queryParam("state", "xyz")
                .queryParam("code_challenge", CHALLENGE)
                .queryParam("code_challenge_method", "S256")
                .encode()
                .toUriString();
    }

    /** The code of a person who logs in now, in a browser of their own. */
    String codeFor(String person) {
        try (Browser browser = new Browser(issuer)) {
            browser.open(authorization());
            HttpResponse<String> loggedIn = browser.logIn(person, RunningIdentity.PASSWORD);
            return code(browser.location(browser.follow(loggedIn)));
        }
    }

    static String code(URI callback) {
        String code =
                UriComponentsBuilder.fromUri(callback).build().getQueryParams().getFirst("code");
        if (code == null) {
            throw new AssertionError("no code in " + callback);
        }
        return code;
    }

    HttpResponse<String> redeem(String code) {
        return redeem(code, VERIFIER);
    }

    HttpResponse<String> redeem(String code, String verifier) {
        return token(Map.of(
                "grant_type", "authorization_code", "code", code, "redirect_uri", CALLBACK, "code_verifier", verifier));
    }

    HttpResponse<String> refresh(String refreshToken) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    HttpResponse<String> revoke(String refreshToken) {
        return post("/oauth2/revoke", Map.of("token", refreshToken));
    }

    HttpResponse<String> asMachine(String secret, String scope) {
        return token(Map.of("grant_type", "client_credentials", "scope", scope, "client_secret", secret));
    }

    private HttpResponse<String> token(Map<String, String> fields) {
        return post("/oauth2/token", fields);
    }

    private HttpResponse<String> post(String address, Map<String, String> fields) {
        Map<String, String> named = new HashMap<>(fields);
        named.put("client_id", id);
        return http.send(http.request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Browser.form(named))));
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    static String refreshToken(HttpResponse<String> response) {
        return json(response).required("refresh_token").asString();
    }

    /** What a token of a token response says, its signature unseen. */
    static JsonNode claims(HttpResponse<String> response, String token) {
        String jwt = json(response).required(token).asString();
        return JSON.readTree(Base64.getUrlDecoder().decode(jwt.split("\\.", -1)[1]));
    }

    @Override
    public void close() {
        http.close();
    }
}
