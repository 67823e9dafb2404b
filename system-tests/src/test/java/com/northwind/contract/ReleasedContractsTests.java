package com.northwind.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReleasedContractsTests {

    static List<Path> contracts() {
        return ReleasedContracts.now();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void keepTheirPromisesUntilTheNextMajorVersion(Path contract) {
        assertThat(ReleasedContracts.last(contract))
                .as("released of %s", contract)
                .hasValueSatisfying(
                        released -> assertThat(ReleasedContracts.faults(Place.read(released), Place.read(contract)))
                                .isEmpty());
    }

    @Test
    void areThoseOfEveryService() {
        assertThat(contracts())
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrder("dead-letters.yaml", "deliveries.yaml", "invoices.yaml", "readings.yaml");
    }

    @Test
    void letTheSecondVersionOfInvoicesStandBesideTheFirst() {
        Path first = ReleasedContracts.ROOT.resolve("docs/contracts/released/invoices/1.0.0/openapi/invoices.yaml");
        Path second = ReleasedContracts.ROOT.resolve("docs/contracts/released/invoices/2.0.0/openapi/invoices.yaml");

        assertThat(BreakingChanges.between(Place.read(first), Place.read(second)))
                .isEmpty();
    }
}
