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
                .hasSize(12)
                .containsEntry("ada", List.of(Group.COURIER))
                .containsEntry("nils", List.of(Group.MANAGER))
                .containsEntry("iris", List.of(Group.ADMIN))
                .containsEntry("max", List.of(Group.COURIER, Group.MANAGER)));
    }

    @Test
    void wantsASecondFactorForTheAdminConsoleAlone() {
        context.run(it -> {
            Registry registry = it.getBean(Registry.class);
            assertThat(registry.apps())
                    .containsOnlyKeys("courier-app", "web-console", "admin-console", "graph-explorer");
            assertThat(registry.app("admin-console").map(App::secondFactor)).contains(true);
            assertThat(registry.app("web-console").map(App::secondFactor)).contains(false);
        });
    }

    @Test
    void letsDevelopersAloneExploreTheGraph() {
        context.run(it -> {
            App explorer = it.getBean(Registry.class).app("graph-explorer").orElseThrow();
            assertThat(explorer.scopes()).containsExactly("explorer");
            assertThat(explorer.isFor("max")).isTrue();
            assertThat(explorer.isFor("ada")).isFalse();
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

    @Test
    void hasAClientForEveryLockerOfTheFleet() {
        context.run(it -> assertThat(it.getBean(Registry.class).machines())
                .hasSize(9 + 500)
                .containsEntry(
                        "device-fleet-500",
                        new Machine(
                                Secrets.Name.DEMONSTRATION, Set.of("readings:write"), List.of(), null, "fleet-500")));
    }

    @EnableConfigurationProperties(Registry.class)
    static class Binding {}
}
