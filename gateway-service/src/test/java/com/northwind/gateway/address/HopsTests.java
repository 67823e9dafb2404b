package com.northwind.gateway.address;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.gateway.address.AddressProperties.Header;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

class HopsTests {

    private static final Networks PROXIES = new Networks(List.of("10.1.0.0/16", "2001:db8:1::/48"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10.1.0.1      | 192.0.2.1                      | 192.0.2.1
            10.1.0.1      | 198.51.100.9, 192.0.2.1        | 192.0.2.1
            10.1.0.1      | 192.0.2.1, 10.1.0.2            | 192.0.2.1
            10.1.0.1      | 10.1.0.3, 10.1.0.2             | 10.1.0.3
            10.1.0.1      | 2001:db8:2::7                  | 2001:db8:2::7
            10.1.0.1      | [2001:db8:2::7]:4711           | 2001:db8:2::7
            10.1.0.1      | 192.0.2.1:4711                 | 192.0.2.1
            2001:db8:1::1 | 192.0.2.1                      | 192.0.2.1
            10.1.0.1      | 192.0.2.1, unknown             | 10.1.0.1
            10.1.0.1      | 192.0.2.1, proxy.example       | 10.1.0.1
            10.1.0.1      | fe80::1%eth0                   | 10.1.0.1
            10.1.0.1      | 192.0.2.1,                     | 10.1.0.1
            192.0.2.7     | 198.51.100.9                   | 192.0.2.7
            10.2.0.1      | 198.51.100.9                   | 10.2.0.1
            """)
    void endAtTheLastOneThatNoProxyVouchesFor(String peer, String told, String caller) {
        assertThat(caller(Header.X_FORWARDED_FOR, peer, headers("X-Forwarded-For", told)))
                .isEqualTo(InetAddress.ofLiteral(caller));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            for=192.0.2.1;proto=https;by=10.1.0.1   | 192.0.2.1
            for=198.51.100.9, For="192.0.2.1:80"    | 192.0.2.1
            proto=https;for="[2001:db8:2::7]:4711"  | 2001:db8:2::7
            for=192.0.2.1, for=_hidden              | 10.1.0.1
            proto=https                             | 10.1.0.1
            """)
    void areReadFromTheStandardHeaderToo(String told, String caller) {
        assertThat(caller(Header.FORWARDED, "10.1.0.1", headers("Forwarded", told)))
                .isEqualTo(InetAddress.ofLiteral(caller));
    }

    @Test
    void areReadFromNoOtherHeader() {
        HttpHeaders both = headers("Forwarded", "for=198.51.100.9");
        both.add("X-Forwarded-For", "192.0.2.1");

        assertThat(caller(Header.X_FORWARDED_FOR, "10.1.0.1", both)).isEqualTo(InetAddress.ofLiteral("192.0.2.1"));
    }

    @Test
    void areOneListHoweverManyHeadersThereAre() {
        HttpHeaders headers = headers("X-Forwarded-For", "198.51.100.9");
        headers.add("X-Forwarded-For", "192.0.2.1");

        assertThat(caller(Header.X_FORWARDED_FOR, "10.1.0.1", headers)).isEqualTo(InetAddress.ofLiteral("192.0.2.1"));
    }

    private static InetAddress caller(Header header, String peer, HttpHeaders headers) {
        return new Hops(PROXIES, header).caller(InetAddress.ofLiteral(peer), headers);
    }

    private static HttpHeaders headers(String name, String value) {
        HttpHeaders headers = new HttpHeaders();
        headers.add(name, value);
        return headers;
    }
}
