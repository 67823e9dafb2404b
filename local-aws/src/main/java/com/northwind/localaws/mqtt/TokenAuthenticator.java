package com.northwind.localaws.mqtt;

import com.hivemq.extension.sdk.api.async.Async;
import com.hivemq.extension.sdk.api.async.TimeoutFallback;
import com.hivemq.extension.sdk.api.auth.SimpleAuthenticator;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthInput;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthOutput;
import com.hivemq.extension.sdk.api.packets.auth.DefaultAuthorizationBehaviour;
import com.hivemq.extension.sdk.api.packets.connect.ConnackReasonCode;
import com.hivemq.extension.sdk.api.packets.connect.ConnectPacket;
import com.hivemq.extension.sdk.api.services.Services;
import com.northwind.security.Caller;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** Lets in who presents a token of the issuer as password and its client as user name. Nobody else. */
class TokenAuthenticator implements SimpleAuthenticator {

    private static final Logger log = LoggerFactory.getLogger(TokenAuthenticator.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final JwtDecoder tokens;
    private final Expiry expiry;

    TokenAuthenticator(JwtDecoder tokens, Expiry expiry) {
        this.tokens = tokens;
        this.expiry = expiry;
    }

    /** Off the broker's own threads, because the first token of an issuer waits for its keys. */
    @Override
    public void onConnect(SimpleAuthInput input, SimpleAuthOutput output) {
        Async<SimpleAuthOutput> later =
                output.async(PATIENCE, TimeoutFallback.FAILURE, ConnackReasonCode.SERVER_UNAVAILABLE);
        Services.extensionExecutorService().execute(() -> {
            try {
                decide(input, output);
            } catch (RuntimeException failure) {
                log.error("a client could not be judged", failure);
                output.failAuthentication(ConnackReasonCode.UNSPECIFIED_ERROR);
            } finally {
                later.resume();
            }
        });
    }

    private void decide(SimpleAuthInput input, SimpleAuthOutput output) {
        ConnectPacket connect = input.getConnectPacket();
        String client = connect.getClientId();
        try {
            Optional<Jwt> token =
                    connect.getPassword().map(TokenAuthenticator::text).map(tokens::decode);
            Optional<Access> access = token.flatMap(verified ->
                    Access.of(Caller.of(verified), connect.getUserName().orElse(""), client));
            if (token.isEmpty() || access.isEmpty()) {
                refuse(client, output, ConnackReasonCode.NOT_AUTHORIZED);
                return;
            }
            expiry.watch(client, token.get());
            if (access.get() instanceof Access.Device(String locker)) {
                Throttle.watch(input.getConnectionInformation().getConnectionAttributeStore(), locker);
            }
            output.getDefaultPermissions().addAll(access.get().permissions());
            output.getDefaultPermissions().setDefaultBehaviour(DefaultAuthorizationBehaviour.DENY);
            output.authenticateSuccessfully();
        } catch (BadJwtException notOurs) {
            refuse(client, output, ConnackReasonCode.BAD_USER_NAME_OR_PASSWORD);
        } catch (JwtException noKeys) {
            log.warn("no token can be verified, the issuer does not answer client={}", client);
            output.failAuthentication(ConnackReasonCode.SERVER_UNAVAILABLE);
        }
    }

    private static void refuse(String client, SimpleAuthOutput output, ConnackReasonCode reason) {
        log.debug("refused client={} reason={}", client, reason);
        output.failAuthentication(reason);
    }

    private static String text(ByteBuffer password) {
        return StandardCharsets.UTF_8.decode(password.duplicate()).toString();
    }
}
