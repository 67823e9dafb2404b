package com.northwind.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.regex.Pattern;

/** What holds where a service has a domain: its features know nothing of the technology around them. */
public final class FeatureRules {

    private static final Pattern FEATURE = Pattern.compile("com\\.northwind\\.[a-z]+\\.[a-z]+");
    private static final Pattern ALLOWED = Pattern.compile(
            "java\\..*|javax\\.crypto\\..*|org\\.jspecify\\..*|org\\.springframework\\.stereotype.*|com\\.northwind\\.[a-z]+\\.[a-z]+");

    // spotless:off
    @ArchTest
    static final ArchRule featuresAreFreeOfTechnology = classes()
            .that(DescribedPredicate.describe("are the root of a feature",
                    type -> FEATURE.matcher(type.getPackageName()).matches()))
            .should().onlyDependOnClassesThat(DescribedPredicate.describe("are of the language or of a feature",
                    FeatureRules::allowed));
    // spotless:on

    private FeatureRules() {}

    private static boolean allowed(JavaClass type) {
        JavaClass element = type.getBaseComponentType();
        return element.isPrimitive()
                || ALLOWED.matcher(element.getPackageName()
                                + (element.getPackageName().startsWith("com.northwind") ? "" : "."))
                        .matches();
    }
}
