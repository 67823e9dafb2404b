package com.northwind.identity.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MachineSecretsTests {

    private final MachineSecrets secrets = new MachineSecrets();

    @Test
    void knowTheirOwn() {
        assertThat(secrets.matches("a long one", secrets.encode("a long one"))).isTrue();
    }

    @Test
    void knowNoOther() {
        assertThat(secrets.matches("another", secrets.encode("a long one"))).isFalse();
    }

    @Test
    void doNotShowThatTwoAreTheSame() {
        assertThat(secrets.encode("a long one")).isNotEqualTo(secrets.encode("a long one"));
    }
}
