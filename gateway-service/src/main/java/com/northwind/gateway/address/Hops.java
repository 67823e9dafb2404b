package com.northwind.gateway.address;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/** Finds the caller behind our proxies: the last hop that none of them vouches for. What is left of it is hearsay. */
final class Hops {

    private static final Pattern FOR = Pattern.compile("(?i)(?:^|;)\\s*for=\"?([^\";]*)\"?");
    private static final Pattern PORT = Pattern.compile("^(?:\\[([^\\]]*)\\]|([0-9.]+))(?::\\d+)?$");

    private final Networks proxies;
    private final AddressProperties.Header header;

    Hops(Networks proxies, AddressProperties.Header header) {
        this.proxies = proxies;
        this.header = header;
    }

    InetAddress caller(InetAddress peer, HttpHeaders headers) {
        InetAddress caller = peer;
        for (String hop : (proxies.contains(peer) ? told(headers) : List.<String>of()).reversed()) {
            if (!proxies.contains(caller)) {
                return caller;
            }
            Optional<InetAddress> before = address(hop);
            if (before.isEmpty()) {
                return caller;
            }
            caller = before.get();
        }
        return caller;
    }

    private List<String> told(HttpHeaders headers) {
        return switch (header) {
            case X_FORWARDED_FOR ->
                elements(headers.getOrEmpty("X-Forwarded-For")).toList();
            case FORWARDED ->
                elements(headers.getOrEmpty("Forwarded")).map(Hops::named).toList();
        };
    }

    private static Stream<String> elements(List<String> values) {
        return values.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip);
    }

    private static String named(String element) {
        Matcher named = FOR.matcher(element);
        return named.find() ? named.group(1) : "";
    }

    /** Empty for what is no address, such as {@code unknown}; nobody is asked what a name means. */
    private static Optional<InetAddress> address(String hop) {
        Matcher port = PORT.matcher(hop);
        String bare = port.matches() ? Optional.ofNullable(port.group(1)).orElseGet(() -> port.group(2)) : hop;
        try {
            return bare.contains("%") ? Optional.empty() : Optional.of(InetAddress.ofLiteral(bare));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
