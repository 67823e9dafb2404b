package com.northwind.identity.registry;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What only this machine knows; it reaches us in the environment and goes no further than an encoder.
 *
 * @param system of the platform's own client
 * @param demonstration of the demonstration's partners and devices
 * @param people the password of the demonstration's people
 */
@ConfigurationProperties("northwind.secrets")
record Secrets(String system, String demonstration, String people) {

    private static final int SHORTEST_MACHINE_SECRET = 32;
    private static final int SHORTEST_PASSWORD = 8;

    Secrets {
        require("NORTHWIND_SYSTEM_SECRET", system, SHORTEST_MACHINE_SECRET);
        require("NORTHWIND_DEMO_SECRET", demonstration, SHORTEST_MACHINE_SECRET);
        require("NORTHWIND_DEMO_PASSWORD", people, SHORTEST_PASSWORD);
    }

    String of(Name name) {
        return switch (name) {
            case SYSTEM -> system;
            case DEMONSTRATION -> demonstration;
        };
    }

    private static void require(String variable, String value, int shortest) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(variable + " is not set; identity-service has no secret of its own");
        }
        if (value.length() < shortest) {
            throw new IllegalArgumentException("%s is too short: %d characters at least".formatted(variable, shortest));
        }
    }

    @Override
    public String toString() {
        return "Secrets[******]";
    }

    /** Which secret a machine has. */
    enum Name {
        DEMONSTRATION,
        SYSTEM
    }
}
