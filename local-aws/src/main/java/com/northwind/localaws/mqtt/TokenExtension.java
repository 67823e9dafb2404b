package com.northwind.localaws.mqtt;

import com.hivemq.extension.sdk.api.ExtensionMain;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartOutput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopOutput;
import com.hivemq.extension.sdk.api.services.Services;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;

/** Puts the issuer's tokens at the broker's door. */
@Component
class TokenExtension implements ExtensionMain {

    private final JwtDecoder tokens;
    private final Clock clock;
    private @Nullable Expiry expiry;

    TokenExtension(JwtDecoder tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public void extensionStart(ExtensionStartInput input, ExtensionStartOutput output) {
        expiry = new Expiry(Services.clientService(), clock);
        TokenAuthenticator door = new TokenAuthenticator(tokens, expiry);
        Services.securityRegistry().setAuthenticatorProvider(client -> door);
    }

    @Override
    public void extensionStop(ExtensionStopInput input, ExtensionStopOutput output) {
        if (expiry != null) {
            expiry.stop();
        }
    }
}
