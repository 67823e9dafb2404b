package com.northwind.identity.login;

import com.northwind.identity.data.DataDirectory;
import com.northwind.identity.registry.Registry;
import com.northwind.identity.registry.Registry.App;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.authentication.ott.GenerateOneTimeTokenRequestResolver;
import org.springframework.security.web.authentication.ott.OneTimeTokenGenerationSuccessHandler;

/**
 * The second proof: a token, good once and for a few minutes, in a file that only the user of this machine may read.
 * Only who has given the password already can ask for one, and only for themselves.
 */
public final class SecondFactor implements OneTimeTokenGenerationSuccessHandler, GenerateOneTimeTokenRequestResolver {

    private static final Logger log = LoggerFactory.getLogger(SecondFactor.class);

    private final Registry registry;
    private final DataDirectory data;

    SecondFactor(Registry registry, DataDirectory data) {
        this.registry = registry;
        this.data = data;
    }

    /** Anything that is not plainly an app content with a password wants the second factor. */
    public boolean isWantedBy(HttpServletRequest request) {
        String[] clients = request.getParameterValues(OAuth2ParameterNames.CLIENT_ID);
        return clients == null
                || clients.length != 1
                || registry.app(clients[0]).map(App::secondFactor).orElse(true);
    }

    @Override
    public @Nullable GenerateOneTimeTokenRequest resolve(HttpServletRequest request) {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        return person == null ? null : new GenerateOneTimeTokenRequest(person.getName());
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, OneTimeToken token)
            throws IOException {
        // The name is one of the registry's, so it is a file name.
        Optional<Path> file = data.subdirectory("one-time-tokens").map(it -> it.resolve(token.getUsername()));
        if (file.isEmpty()) {
            log.warn("no second factor can be delivered: NORTHWIND_DATA is not set");
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        DataDirectory.writePrivately(file.get(), token.getTokenValue() + "\n");
        log.info("second factor delivered person={} file={}", token.getUsername(), file.get());
        response.sendRedirect(request.getContextPath() + "/login/ott");
    }
}
