package com.northwind.journey;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser that goes through the issuer's login form and stops where the app would take the code. */
final class LoginForm {

    static final URI REDIRECT = URI.create("http://127.0.0.1:8765/callback");

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final URI authorization;
    private final String client;
    private final String scopes;
    private final Http browser = Http.browser();

    LoginForm(URI authorization, String client, String scopes) {
        this.authorization = authorization;
        this.client = client;
        this.scopes = scopes;
    }

    String codeFor(String user, String password, Pkce pkce) {
        String state = Pkce.random();
        URI form = redirectOf(page(withQuery(pkce, state)), "The issuer, asked to authorize " + client + ",");
        URI onward = submit(form, user, password);
        URI callback = redirectOf(page(onward), "The issuer, after the login of " + user + ",");
        Map<String, String> answer = Form.decode(String.valueOf(callback.getRawQuery()));
        String code = answer.get("code");
        if (code == null || !state.equals(answer.get("state"))) {
            throw new Unexpected(
                    "The issuer gave %s no code for %s: %s".formatted(user, client, callback.getRawQuery()));
        }
        return code;
    }

    private URI submit(URI form, String user, String password) {
        String html = page(form).must(200, "The login form").body();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("username", user);
        fields.put("password", password);
        Matcher csrf = CSRF.matcher(html);
        if (csrf.find()) {
            fields.put("_csrf", csrf.group(1));
        }
        Http.Answer answer = browser.postText(form, null, "application/x-www-form-urlencoded", Form.encode(fields));
        URI onward = redirectOf(answer, "The login form, given the password of " + user + ",");
        if (onward.toString().contains("error")) {
            throw new Unexpected("The issuer does not know %s with this password".formatted(user));
        }
        return onward;
    }

    private Http.Answer page(URI uri) {
        return browser.send(
                HttpRequest.newBuilder(uri).header("Accept", "text/html").GET());
    }

    private URI redirectOf(Http.Answer answer, String who) {
        return answer.must(302, who)
                .header("Location")
                .map(authorization::resolve)
                .orElseThrow(() -> new Unexpected(who + " redirected to nowhere"));
    }

    private URI withQuery(Pkce pkce, String state) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", client);
        query.put("redirect_uri", REDIRECT.toString());
        query.put("scope", scopes);
        query.put("state", state);
        query.put("code_challenge", pkce.challenge());
        query.put("code_challenge_method", "S256");
        return URI.create(authorization + "?" + Form.encode(query));
    }
}
