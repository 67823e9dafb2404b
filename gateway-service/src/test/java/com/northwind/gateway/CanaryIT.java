package com.northwind.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.testing.TestIssuer;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A canary that forty of a hundred partners are sent to. */
@GatewayTest
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext(classMode = ClassMode.AFTER_EACH_TEST_METHOD) // who is stopped stays so
class CanaryIT {

    private static final OtherVersion CANARY = new OtherVersion();
    private static final String INVOICE = "/v2/invoices/inv-1";
    private static final List<String> PARTNERS =
            IntStream.range(0, 20).mapToObj(i -> "partner-" + i).toList();

    @LocalServerPort
    int port;

    @LocalManagementPort
    int management;

    @Autowired
    MeterRegistry meters;

    @DynamicPropertySource
    static void canary(DynamicPropertyRegistry properties) {
        properties.add("northwind.canary.invoices.url", CANARY::url);
        properties.add("northwind.canary.invoices.percent", () -> "40");
    }

    @BeforeEach
    void itIsWell() {
        CANARY.status = 200;
        PARTNERS.forEach(partner -> Inside.knows(partner, Inside.plan(10_000, 10_000, 1_000_000, 10_000_000)));
    }

    @Test
    void answersTheSamePartnersAgainAndAgain() {
        List<String> tried = PARTNERS.stream().filter(this::isTried).toList();

        assertThat(tried).hasSizeBetween(1, PARTNERS.size() - 1);
        assertThat(PARTNERS.stream().filter(this::isTried)).isEqualTo(tried);
    }

    @Test
    void isChosenOnlyByThoseWhoMay() {
        String tester = TestIssuer.client("tester", "invoices:read canary", Map.of("partner", of(this::isTried)));

        assertThat(isAnsweredByCanary(tester, "always")).isTrue();
        assertThat(isAnsweredByCanary(tester, "never")).isFalse();
        assertThat(isAnsweredByCanary(token(of(this::isTried)), "never")).isTrue();
        assertThat(isAnsweredByCanary(token(of(it -> !isTried(it))), "always")).isFalse();
    }

    @Test
    void isGivenUpWhenItFails(CapturedOutput output) {
        String partner = of(this::isTried);
        CANARY.status = 500;

        for (int i = 0; i < 60; i++) {
            get(token(partner), UnaryOperator.identity());
        }

        assertThat(isTried(partner)).isFalse();
        assertThat(get(token(partner), UnaryOperator.identity()).statusCode()).isEqualTo(200);
        assertThat(meters.get("northwind.canary.stopped")
                        .tag("route", "invoices")
                        .gauge()
                        .value())
                .isEqualTo(1);
        assertThat(new Door(management)
                        .send("/actuator/info", UnaryOperator.identity())
                        .body())
                .contains("\"canaries\":{\"invoices\":\"stopped\"}");
        assertThat(output.getOut()).containsOnlyOnce("The canary of invoices is stopped");
    }

    private String of(Predicate<String> wanted) {
        return PARTNERS.stream().filter(wanted).findFirst().orElseThrow();
    }

    private boolean isTried(String partner) {
        return isAnsweredByCanary(token(partner), "whatever");
    }

    private boolean isAnsweredByCanary(String token, String wish) {
        String asked = "GET %s Bearer %s".formatted(INVOICE, token);
        long before = CANARY.asked(asked);
        get(token, request -> request.header("X-Northwind-Canary", wish));
        return CANARY.asked(asked) > before;
    }

    private HttpResponse<String> get(String token, UnaryOperator<HttpRequest.Builder> change) {
        return new Door(port)
                .send(INVOICE, request -> change.apply(request.header("Authorization", "Bearer " + token)));
    }

    private static String token(String partner) {
        return TestIssuer.client(partner, "invoices:read", Map.of("partner", partner));
    }
}
