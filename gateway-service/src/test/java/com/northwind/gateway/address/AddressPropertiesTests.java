package com.northwind.gateway.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.northwind.gateway.address.AddressProperties.Header;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class AddressPropertiesTests {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Binding.class);

    @Test
    void trustNobodyUnlessSaid() {
        context.run(it -> assertThat(it.getBean(AddressProperties.class))
                .isEqualTo(new AddressProperties(
                        List.of(), Header.X_FORWARDED_FOR, List.of(), List.of(), 200, 400, 50_000)));
    }

    @Test
    void stopTheStartWhenTheyTrustEverybodyOrMakeNoSense() {
        for (String nonsense : new String[] {
            "proxies=0.0.0.0/0",
            "proxies=::/0",
            "proxies=128.0.0.0/1",
            "proxies=10.0.0.0/x",
            "rate=0",
            "burst=100",
            "remembered=0"
        }) {
            context.withPropertyValues("northwind.addresses." + nonsense)
                    .run(it -> assertThat(it).as(nonsense).hasFailed());
        }
    }

    @Test
    void areAddressesAndNoNamesOrPatterns() {
        for (String nonsense : new String[] {".*", "proxy.example", "10.0.0.*", "10.0.0.0/33", ""}) {
            assertThatIllegalArgumentException().as(nonsense).isThrownBy(() -> new Networks(List.of(nonsense)));
        }
    }

    @EnableConfigurationProperties(AddressProperties.class)
    static class Binding {}
}
