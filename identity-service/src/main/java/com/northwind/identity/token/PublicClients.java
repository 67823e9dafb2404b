package com.northwind.identity.token;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Lets an app without a secret name itself where it presents a refresh token: the token is the proof. Spring knows such
 * clients only with a code verifier.
 */
final class PublicClients implements AuthenticationConverter, AuthenticationProvider {

    private static final Set<String> SECRETS =
            Set.of(OAuth2ParameterNames.CLIENT_SECRET, OAuth2ParameterNames.CLIENT_ASSERTION);

    private final RegisteredClientRepository clients;

    PublicClients(RegisteredClientRepository clients) {
        this.clients = clients;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String[] names = request.getParameterValues(OAuth2ParameterNames.CLIENT_ID);
        boolean proves = request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || SECRETS.stream().anyMatch(it -> request.getParameter(it) != null);
        if (proves || names == null || names.length != 1 || !spends(request)) {
            return null;
        }
        return new OAuth2ClientAuthenticationToken(names[0], ClientAuthenticationMethod.NONE, null, Map.of());
    }

    @Override
    public @Nullable Authentication authenticate(Authentication request) {
        OAuth2ClientAuthenticationToken named = (OAuth2ClientAuthenticationToken) request;
        // Ours carry no parameters; a client with a code verifier carries them all and is not ours to judge.
        if (!ClientAuthenticationMethod.NONE.equals(named.getClientAuthenticationMethod())
                || !named.getAdditionalParameters().isEmpty()) {
            return null;
        }
        RegisteredClient client = clients.findByClientId(named.getName());
        if (client == null || !client.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        return new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2ClientAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static boolean spends(HttpServletRequest request) {
        return request.getRequestURI().endsWith("/oauth2/revoke")
                || AuthorizationGrantType.REFRESH_TOKEN
                        .getValue()
                        .equals(request.getParameter(OAuth2ParameterNames.GRANT_TYPE));
    }
}
