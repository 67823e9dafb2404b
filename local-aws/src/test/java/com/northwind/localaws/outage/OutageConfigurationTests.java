package com.northwind.localaws.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.northwind.localaws.LocalAwsProperties;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.StandardEnvironment;

class OutageConfigurationTests {

    @Test
    void isThereOnlyWhereItIsAskedFor() {
        new ApplicationContextRunner()
                // Whoever runs this may have asked for them.
                .withInitializer(it -> it.getEnvironment()
                        .getPropertySources()
                        .remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME))
                .withUserConfiguration(OutageConfiguration.class)
                .run(it -> assertThat(it).hasNotFailed().doesNotHaveBean(OutagesEndpoint.class));
    }

    @Test
    void isNotThereForOthers() {
        assertThatIllegalStateException().isThrownBy(() -> new OutageConfiguration(on("0.0.0.0")));
        assertThat(new OutageConfiguration(on("127.0.0.1"))).isNotNull();
    }

    private static LocalAwsProperties on(String bind) {
        return new LocalAwsProperties(bind, Path.of("."), 1, 1, 1, 1, 1, false, 0, "eu-central-1", "northwind", "s");
    }
}
