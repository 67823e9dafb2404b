package com.northwind.identity.registry;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {

    @Bean
    MachineSecrets machineSecrets() {
        return new MachineSecrets();
    }

    /** For people: slow on purpose, because they choose passwords that can be guessed. */
    @Bean
    @Primary
    PasswordEncoder passwords() {
        return new BCryptPasswordEncoder();
    }

    @Bean
    RegisteredClientRepository clients(Registry registry, Secrets secrets, MachineSecrets machineSecrets) {
        return new InMemoryRegisteredClientRepository(Clients.of(registry, secrets, machineSecrets));
    }

    @Bean
    UserDetailsService people(Registry registry, Secrets secrets, PasswordEncoder passwords) {
        String password = passwords.encode(secrets.people());
        List<UserDetails> people = registry.people().entrySet().stream()
                .map(person -> User.withUsername(person.getKey())
                        .password(password)
                        .roles(person.getValue().stream().map(Group::name).toArray(String[]::new))
                        .build())
                .toList();
        return new InMemoryUserDetailsManager(people);
    }
}
