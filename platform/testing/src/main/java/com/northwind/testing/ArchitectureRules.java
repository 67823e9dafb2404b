package com.northwind.testing;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** What holds inside every service. Each rule was seen failing against a planted violation before it was kept. */
public final class ArchitectureRules {

    private static final String[] ADAPTERS = {
        "com.northwind.*.*.web..",
        "com.northwind.*.*.dynamodb..",
        "com.northwind.*.*.queue..",
        "com.northwind.*.*.mqtt..",
        "com.northwind.*.*.redis..",
        "com.northwind.*.*.client.."
    };

    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant.now()",
            "java.time.LocalDate.now()",
            "java.time.LocalDateTime.now()",
            "java.time.ZonedDateTime.now()",
            "java.time.YearMonth.now()",
            "java.lang.System.currentTimeMillis()");

    // spotless:off
    @ArchTest
    static final ArchRule adaptersAreHidden = classes()
            .that().resideInAnyPackage(ADAPTERS).and().areTopLevelClasses()
            .should().notBePublic()
            .allowEmptyShould(true)
            .because("a feature is used through its root");

    @ArchTest
    static final ArchRule adaptersDoNotKnowEachOther = slices()
            .matching("com.northwind.*.(*).(web|dynamodb|queue|mqtt|redis|client)..")
            .should().notDependOnEachOther()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles = slices()
            .matching("com.northwind.(**)")
            .should().beFreeOfCycles();

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses()
            .should().callMethodWhere(DescribedPredicate.describe("reads the time of the machine",
                    call -> CLOCKS.contains(full(call.getTarget()))))
            .because("tests must own the time");

    @ArchTest
    static final ArchRule packagesSayWhatIsNull = classes()
            .should(be(DescribedPredicate.<JavaClass>describe("in a package that is @NullMarked",
                    type -> type.getPackage().isAnnotatedWith(NullMarked.class))));

    @ArchTest
    static final ArchRule nothingPrints = noClasses()
            .should().accessField(System.class, "out")
            .orShould().accessField(System.class, "err")
            .because("a service speaks through its log");
    // spotless:on

    private ArchitectureRules() {}

    private static String full(AccessTarget.MethodCallTarget target) {
        return "%s.%s(%s)"
                .formatted(
                        target.getOwner().getName(),
                        target.getName(),
                        String.join(
                                ",",
                                target.getRawParameterTypes().stream()
                                        .map(JavaClass::getName)
                                        .toList()));
    }
}
