package com.northwind.gateway.address;

import java.net.InetAddress;
import java.util.List;
import org.springframework.security.util.matcher.InetAddressMatcher;
import org.springframework.security.util.matcher.InetAddressMatchers;

/** A set of addresses. */
final class Networks {

    private final List<InetAddressMatcher> networks;

    Networks(List<String> networks) {
        this.networks =
                networks.stream().map(InetAddressMatchers::fromIpAddress).toList();
    }

    boolean isEmpty() {
        return networks.isEmpty();
    }

    boolean contains(InetAddress address) {
        return networks.stream().anyMatch(network -> network.matches(address));
    }
}
