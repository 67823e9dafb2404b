package com.northwind.identity.token;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationProvider;

/** What we add to Spring's token endpoint, and the grants we take away from it. */
public final class TokenEndpoint {

    private final PublicClients publicClients;

    TokenEndpoint(PublicClients publicClients) {
        this.publicClients = publicClients;
    }

    /** Machine secrets are checked with {@code machineSecrets}, everything else as described in this package. */
    public void configure(OAuth2AuthorizationServerConfigurer server, PasswordEncoder machineSecrets) {
        server.clientAuthentication(authentication -> authentication
                .authenticationConverters(converters -> converters.addFirst(publicClients))
                .authenticationProviders(providers -> {
                    providers.forEach(provider -> useFor(provider, machineSecrets));
                    providers.addFirst(publicClients);
                }));
        server.tokenEndpoint(endpoint -> endpoint.authenticationProviders(TokenEndpoint::keepOurGrants));
    }

    private static void useFor(AuthenticationProvider provider, PasswordEncoder machineSecrets) {
        if (provider instanceof ClientSecretAuthenticationProvider secrets) {
            secrets.setPasswordEncoder(machineSecrets);
        }
    }

    private static void keepOurGrants(List<AuthenticationProvider> grants) {
        grants.replaceAll(grant -> switch (grant) {
            case OAuth2AuthorizationCodeAuthenticationProvider code -> new OneAtATime(code);
            case OAuth2RefreshTokenAuthenticationProvider refresh -> new OneAtATime(refresh);
            case OAuth2ClientCredentialsAuthenticationProvider machine -> new AllScopes(machine);
            default -> grant;
        });
        grants.removeIf(grant -> !(grant instanceof OneAtATime || grant instanceof AllScopes));
    }
}
