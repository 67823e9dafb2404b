package com.northwind.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule counts only after it has been seen failing. */
class ArchitectureRulesTests {

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("com.northwind.planted");

    static Stream<ArchRule> rules() {
        return Stream.of(
                ArchitectureRules.adaptersAreHidden,
                ArchitectureRules.adaptersDoNotKnowEachOther,
                ArchitectureRules.packagesAreFreeOfCycles,
                ArchitectureRules.timeComesFromAClock,
                ArchitectureRules.packagesSayWhatIsNull,
                ArchitectureRules.nothingPrints,
                FeatureRules.featuresAreFreeOfTechnology,
                TableRules.itemsAreWrittenByTheirOwner);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsWhatWasPlanted(ArchRule rule) {
        assertThat(rule.evaluate(PLANTED).hasViolation()).isTrue();
    }
}
