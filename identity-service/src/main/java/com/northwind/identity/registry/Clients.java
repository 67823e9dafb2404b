package com.northwind.identity.registry;

import com.northwind.identity.registry.Registry.App;
import com.northwind.identity.registry.Registry.Machine;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The registry's apps and machines in the words of the protocol. */
final class Clients {

    private static final TokenSettings TOKENS = TokenSettings.builder()
            .accessTokenTimeToLive(Duration.ofHours(1))
            .authorizationCodeTimeToLive(Duration.ofMinutes(1))
            .refreshTokenTimeToLive(Duration.ofDays(30))
            .reuseRefreshTokens(false)
            .build();

    private Clients() {}

    static List<RegisteredClient> of(Registry registry, Secrets secrets, MachineSecrets encoder) {
        List<RegisteredClient> clients = new ArrayList<>();
        registry.apps().forEach((id, app) -> clients.add(app(id, app)));
        registry.machines()
                .forEach((id, machine) ->
                        clients.add(machine(id, machine, encoder.salted(secrets.of(machine.secret())))));
        return clients;
    }

    private static RegisteredClient app(String id, App app) {
        return client(id)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(
                        uris -> app.redirectUris().stream().map(URI::toString).forEach(uris::add))
                .postLogoutRedirectUris(
                        uris -> app.afterLogout().stream().map(URI::toString).forEach(uris::add))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .scopes(scopes -> scopes.addAll(app.scopes()))
                .build();
    }

    private static RegisteredClient machine(String id, Machine machine, String encodedSecret) {
        return client(id)
                .clientSecret(encodedSecret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(machine.scopes()))
                .build();
    }

    // The id is the name: stored authorizations must find their client again after a restart.
    private static RegisteredClient.Builder client(String id) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TOKENS);
    }
}
