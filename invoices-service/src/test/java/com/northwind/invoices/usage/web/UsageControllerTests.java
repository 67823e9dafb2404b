package com.northwind.invoices.usage.web;

import static com.northwind.invoices.Calls.ACME;
import static com.northwind.invoices.Calls.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.invoices.Calls;
import com.northwind.invoices.WebTest;
import com.northwind.invoices.partner.Partner;
import com.northwind.invoices.usage.InMemoryUsages;
import com.northwind.invoices.usage.OperationUsage;
import com.northwind.invoices.usage.UsageReport;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** It is the 24th of November. */
@WebTest
class UsageControllerTests {

    private static final String OWN = "/v1/usage";
    private static final String ANY = "/v1/partners/{partner}/usage";
    private static final RequestPostProcessor ADMIN = Calls.person("olga", "admin");

    @Autowired
    Calls calls;

    @Autowired
    InMemoryUsages usages;

    @BeforeEach
    void count() {
        usages.clear();
        usages.add(new UsageReport(
                "system",
                UUID.randomUUID(),
                List.of(
                        count("acme-homes", "2026-11-24"),
                        count("acme-homes", "2026-10-25"),
                        count("acme-homes", "2026-10-24"),
                        count("slow-homes", "2026-11-24"))));
    }

    @Test
    void looksBackThirtyDaysUnlessToldOtherwise() {
        assertThat(own("")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {
                  "partner": "acme-homes", "from": "2026-10-25", "to": "2026-11-24",
                  "days": [
                    {"day": "2026-10-25", "operations": [{"operationId": "listInvoices", "answered": 812, "refused": 3}]},
                    {"day": "2026-11-24", "operations": [{"operationId": "listInvoices", "answered": 812, "refused": 3}]}
                  ]
                }
                """);
    }

    @Test
    void looksWhereItIsTold() {
        assertThat(own("?from=2026-10-24&to=2026-10-24"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                {"from": "2026-10-24", "to": "2026-10-24", "days": [{"day": "2026-10-24"}]}
                """);
        assertThat(own("?to=2026-10-24")).bodyJson().isLenientlyEqualTo("""
                {"from": "2026-09-24", "to": "2026-10-24", "days": [{"day": "2026-10-24"}]}
                """);
    }

    @Test
    void looksNinetyTwoDaysFarAtMost() {
        assertThat(own("?from=2026-08-24")).hasStatusOk();
        assertProblem(own("?from=2026-08-23"), HttpStatus.BAD_REQUEST, "invalid-request");
    }

    @ParameterizedTest
    @CsvSource({
        "from, ?from=soon",
        "from, ?from=24.11.26",
        "from, ?from=2026-11-25",
        "from, ?from=2026-11-02&to=2026-11-01",
        "to, ?from=2026-11-01&to=2027-02-02",
        "to, ?to=2026-02-30"
    })
    void namesTheParameterThatIsWrong(String field, String query) {
        for (MvcTestResult answer : List.of(own(query), any(ADMIN, "acme-homes", query))) {
            assertProblem(answer, HttpStatus.BAD_REQUEST, "invalid-request");
            assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
        }
    }

    @Test
    void showsThatOfAnyPartnerToThePeopleOfNorthwind() {
        assertThat(any(ADMIN, "slow-homes", "")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"partner": "slow-homes", "days": [{"day": "2026-11-24"}]}
                """);
    }

    @Test
    void knowsNoPartnerWithoutAnAccount() {
        assertProblem(any(ADMIN, "gone-homes", ""), HttpStatus.NOT_FOUND, "unknown-partner");
        assertProblem(any(ADMIN, "ACME", ""), HttpStatus.BAD_REQUEST, "invalid-request");
    }

    @Test
    void showsNoPartnerTheUsageOfOne() {
        assertProblem(any(ACME, "acme-homes", ""), HttpStatus.FORBIDDEN, "forbidden");
        assertProblem(any(Calls.person("mona", "manager"), "acme-homes", ""), HttpStatus.FORBIDDEN, "forbidden");
    }

    private MvcTestResult own(String query) {
        return calls.get(OWN, ACME, OWN + query);
    }

    private MvcTestResult any(RequestPostProcessor caller, String partner, String query) {
        return calls.get(ANY, caller, ANY.replace("{partner}", partner) + query);
    }

    private static UsageReport.Count count(String partner, String day) {
        return new UsageReport.Count(
                new Partner(partner), LocalDate.parse(day), new OperationUsage("listInvoices", 812, 3));
    }
}
