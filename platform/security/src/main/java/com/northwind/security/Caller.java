package com.northwind.security;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who is calling, as the issuer vouches for it. Queries are built from this and never from an id the caller sent.
 *
 * @param subject the verified {@code sub}: a user, or the client itself
 * @param client the OAuth 2 client the token was issued to
 * @param groups empty for machines
 * @param scopes what the client may do
 * @param partner the partner a client acts for; null for everybody else
 * @param device the locker a device's client speaks for; null for everybody else
 */
public record Caller(
        String subject,
        String client,
        Set<Group> groups,
        Set<String> scopes,
        @Nullable String partner,
        @Nullable String device) {

    /** Reads the claims of a verified token. Groups unknown here are ignored: they grant nothing. */
    public static Caller of(Jwt token) {
        String subject = Objects.requireNonNull(token.getSubject(), "A verified token has a subject");
        String client = token.getClaimAsString("client_id");
        return new Caller(
                subject,
                client == null ? subject : client,
                strings(token.getClaimAsStringList("groups"))
                        .flatMap(Caller::group)
                        .collect(Collectors.toUnmodifiableSet()),
                scopes(token.getClaimAsString("scope")),
                token.getClaimAsString("partner"),
                token.getClaimAsString("device"));
    }

    public boolean isIn(Group group) {
        return groups.contains(group);
    }

    /** Whether the caller may ask what no app asks, and about the schema itself. */
    public boolean isExplorer() {
        return scopes.contains("explorer");
    }

    private static Stream<String> strings(@Nullable List<String> claim) {
        return claim == null ? Stream.empty() : claim.stream();
    }

    private static Stream<Group> group(String name) {
        return Stream.of(Group.values())
                .filter(group -> group.name().toLowerCase(Locale.ROOT).equals(name));
    }

    private static Set<String> scopes(@Nullable String claim) {
        return claim == null || claim.isBlank()
                ? Set.of()
                : Set.of(claim.strip().split(" +"));
    }
}
