package com.northwind.identity.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.identity.registry.Registry.App;
import com.northwind.identity.registry.Registry.Machine;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The file of the demonstration, read as the service reads it. */
class RegistryTests {

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(Binding.class);

    @Test
    void knowsThePeopleOfTheDemonstration() {
        context.run(it -> assertThat(it.getBean(Registry.class).people())
                .hasSize(11)
                .containsEntry("ada", Group.COURIER)
                .containsEntry("nils", Group.MANAGER)
                .containsEntry("iris", Group.ADMIN));
    }

    @Test
    void wantsASecondFactorForTheAdminConsoleAlone() {
        context.run(it -> {
            Registry registry = it.getBean(Registry.class);
            assertThat(registry.apps()).containsOnlyKeys("courier-app", "web-console", "admin-console");
            assertThat(registry.app("admin-console").map(App::secondFactor)).contains(true);
            assertThat(registry.app("web-console").map(App::secondFactor)).contains(false);
        });
    }

    @Test
    void knowsWhomAPartnersClientActsFor() {
        context.run(it -> assertThat(it.getBean(Registry.class).machine("partner-acme-homes"))
                .contains(new Machine(
                        Secrets.Name.DEMONSTRATION,
                        Set.of("invoices:read", "invoices:write"),
                        List.of(Group.PARTNER),
                        "acme-homes",
                        null)));
    }

    @Test
    void hasAClientForEveryLocker() {
        context.run(it -> assertThat(it.getBean(Registry.class).machines().values())
                .extracting(Machine::device)
                .contains("riverside-a", "riverside-b", "riverside-c", "harbour-a", "harbour-b", "harbour-c"));
    }

    @EnableConfigurationProperties(Registry.class)
    static class Binding {}
}
