package com.northwind.gateway.address;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.gateway.address.AddressProperties.Header;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressRatesTests {

    private final AddressRates rates = new AddressRates(
            new AddressProperties(List.of(), Header.X_FORWARDED_FOR, List.of(), List.of(), 1, 3, 1_000));

    @Test
    void letABurstPassAndNoMore() {
        for (int i = 0; i < 3; i++) {
            assertThat(count("192.0.2.1")).isZero();
        }

        assertThat(count("192.0.2.1")).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(count("192.0.2.2")).isZero();
    }

    @Test
    void takeANetworkOfVersionSixForOneCaller() {
        for (String address : new String[] {"2001:db8::1", "2001:db8::2", "2001:db8::ffff:1"}) {
            assertThat(count(address)).isZero();
        }

        assertThat(count("2001:db8::4")).isPositive();
        assertThat(count("2001:db8:0:1::1")).isZero();
    }

    private Duration count(String address) {
        return rates.count(InetAddress.ofLiteral(address));
    }
}
