package com.northwind.gateway.address;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Addresses are single ones or networks, {@code 10.1.2.0/24}; host names and patterns stop the start.
 *
 * @param proxies who is believed when it says for whom it asks; nobody unless said, and never half of the world
 * @param header where a proxy says it; only this one is read, because a caller may have sent the other
 * @param allowed who may call at all; everybody if it is empty
 * @param denied who may not, whatever else is said
 * @param rate requests of one address in a second, before anybody is asked for a token
 * @param burst requests of one address at once
 * @param remembered the most addresses that are counted at one moment
 */
@ConfigurationProperties("northwind.addresses")
public record AddressProperties(
        @DefaultValue List<String> proxies,
        @DefaultValue("X_FORWARDED_FOR") Header header,
        @DefaultValue List<String> allowed,
        @DefaultValue List<String> denied,
        @DefaultValue("200") int rate,
        @DefaultValue("400") int burst,
        @DefaultValue("50000") int remembered) {

    private static final int WIDEST_OF_4 = 8;
    private static final int WIDEST_OF_6 = 16;

    public AddressProperties {
        proxies.forEach(AddressProperties::requireNarrow);
        if (rate < 1 || burst < rate || remembered < 1) {
            throw new IllegalArgumentException("northwind.addresses: a burst is at least the rate of a second");
        }
    }

    /** Where a proxy says for whom it asks. */
    public enum Header {
        FORWARDED,
        X_FORWARDED_FOR
    }

    private static void requireNarrow(String proxy) {
        int slash = proxy.indexOf('/');
        int widest = proxy.contains(":") ? WIDEST_OF_6 : WIDEST_OF_4;
        if (slash >= 0 && Integer.parseInt(proxy.substring(slash + 1)) < widest) {
            throw new IllegalArgumentException("northwind.addresses: " + proxy + " is no proxy but half of the world");
        }
    }
}
