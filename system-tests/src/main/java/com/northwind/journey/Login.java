package com.northwind.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Gets access tokens from the issuer, the way each kind of caller does. */
final class Login {

    private final URI issuer;
    private final Http http = Http.plain();

    Login(URI issuer) {
        this.issuer = issuer;
    }

    /** A machine with its own secret: client credentials. */
    String machine(String client, String secret, String scopes) {
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(UTF_8));
        JsonNode token = http.send(HttpRequest.newBuilder(endpoint("token_endpoint"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                Form.encode(Map.of("grant_type", "client_credentials", "scope", scopes)))))
                .must(200, "The issuer, asked for a token of " + client + ",")
                .json();
        return Json.text(token, "access_token");
    }

    /** A person at the login form: authorization code with PKCE. */
    String person(String user, String password, String client, String scopes) {
        Pkce pkce = Pkce.create();
        String code = new LoginForm(endpoint("authorization_endpoint"), client, scopes).codeFor(user, password, pkce);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("client_id", client);
        form.put("code", code);
        form.put("redirect_uri", LoginForm.REDIRECT.toString());
        form.put("code_verifier", pkce.verifier());
        JsonNode token = http.postText(
                        endpoint("token_endpoint"), null, "application/x-www-form-urlencoded", Form.encode(form))
                .must(200, "The issuer, asked for a token of " + user + ",")
                .json();
        return Json.text(token, "access_token");
    }

    private URI endpoint(String name) {
        JsonNode configuration = http.get(URI.create(issuer + "/.well-known/openid-configuration"), null)
                .must(200, "The issuer's discovery")
                .json();
        return URI.create(Json.text(configuration, name));
    }
}
