package com.northwind.identity.registry;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Everybody this issuer knows, by name.
 *
 * @param people user names, which are the ids of the rest of the platform as well, and the groups they are in
 * @param apps clients in people's hands: they keep no secret
 * @param machines clients with a secret of their own, those of the fleet among them
 * @param fleet how many lockers of the demonstration a simulator speaks for, each with a client
 */
@ConfigurationProperties("northwind.registry")
public record Registry(
        @DefaultValue Map<String, List<Group>> people,
        @DefaultValue Map<String, App> apps,
        @DefaultValue Map<String, Machine> machines,
        @DefaultValue("0") int fleet) {

    public Registry {
        Map<String, Machine> all = new LinkedHashMap<>(machines);
        for (int number = 1; number <= fleet; number++) {
            String locker = "fleet-%03d".formatted(number);
            all.put("device-" + locker, Machine.device(locker));
        }
        machines = Collections.unmodifiableMap(all);
    }

    /** Empty for names nobody has, or has any more. */
    public Optional<List<Group>> groupsOf(String person) {
        return Optional.ofNullable(people.get(person));
    }

    public Optional<App> app(String client) {
        return Optional.ofNullable(apps.get(client));
    }

    public Optional<Machine> machine(String client) {
        return Optional.ofNullable(machines.get(client));
    }

    /**
     * An app that people log in to.
     *
     * @param secondFactor whether the password alone never opens it
     * @param scopes what it may do beyond knowing who somebody is
     * @param only who may log in to it; empty if everybody may
     */
    public record App(
            List<URI> redirectUris,
            @DefaultValue List<URI> afterLogout,
            @DefaultValue("false") boolean secondFactor,
            @DefaultValue Set<String> scopes,
            @DefaultValue Set<String> only) {

        /** Whether this person may log in to it. */
        public boolean isFor(String person) {
            return only.isEmpty() || only.contains(person);
        }
    }

    /**
     * A program that acts for itself.
     *
     * @param partner the partner it acts for
     * @param device the locker it is built into
     */
    public record Machine(
            Secrets.Name secret,
            Set<String> scopes,
            @DefaultValue List<Group> groups,
            @Nullable String partner,
            @Nullable String device) {

        private static Machine device(String locker) {
            return new Machine(Secrets.Name.DEMONSTRATION, Set.of("readings:write"), List.of(), null, locker);
        }
    }
}
