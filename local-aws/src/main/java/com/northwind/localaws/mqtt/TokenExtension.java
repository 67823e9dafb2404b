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

/** Puts the issuer's tokens at the broker's door, and takes from nobody behind it more than it should. */
@Component
class TokenExtension implements ExtensionMain {

    private final JwtDecoder tokens;
    private final Clock clock;
    private final Throttle throttle;
    private @Nullable Expiry expiry;

    TokenExtension(JwtDecoder tokens, Clock clock, Throttle throttle) {
        this.tokens = tokens;
        this.clock = clock;
        this.throttle = throttle;
    }

    @Override
    public void extensionStart(ExtensionStartInput input, ExtensionStartOutput output) {
        expiry = new Expiry(Services.clientService(), clock);
        TokenAuthenticator door = new TokenAuthenticator(tokens, expiry);
        Services.securityRegistry().setAuthenticatorProvider(client -> door);
        Services.initializerRegistry()
                .setClientInitializer((_, client) -> client.addPublishInboundInterceptor(throttle));
    }

    @Override
    public void extensionStop(ExtensionStopInput input, ExtensionStopOutput output) {
        if (expiry != null) {
            expiry.stop();
        }
    }
}
