package com.northwind.invoices.door.web;

import static com.northwind.invoices.Calls.DOOR;
import static com.northwind.invoices.Calls.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.invoices.Calls;
import com.northwind.invoices.WebTest;
import com.northwind.invoices.usage.InMemoryUsages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** It is the 24th of November. */
@WebTest
class PartnerControllerTests {

    private static final String REPORT = """
            {"reportId": "0199f0a2-0000-7000-8000-000000000001", "counts": [
              {"partner": "acme-homes", "day": "2026-11-24", "operationId": "listInvoices", "answered": 12, "refused": 5},
              {"partner": "acme-homes", "day": "2026-11-23", "operationId": "getPlan", "answered": 30, "refused": 0},
              {"partner": "acme-homes", "day": "2026-10-31", "operationId": "getPlan", "answered": 500, "refused": 0}
            ]}
            """;

    @Autowired
    Calls calls;

    @Autowired
    InMemoryUsages usages;

    @BeforeEach
    void forget() {
        usages.clear();
    }

    @Test
    void saysWhatThePlanAllowsAndHowMuchOfItIsUsed() {
        calls.post("/internal/usage", DOOR, REPORT);

        assertThat(find("acme-homes")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {
                  "partner": "acme-homes",
                  "plan": {
                    "name": "business", "ratePerSecond": 50, "burst": 100, "dailyQuota": 200000, "monthlyQuota": 4000000,
                    "operations": [{"operationId": "listInvoices", "ratePerSecond": 20, "burst": 40}]
                  },
                  "used": {"day": "2026-11-24", "ofDay": 12, "month": "2026-11", "ofMonth": 42}
                }
                """);
    }

    @Test
    void countsAReportOnce() {
        assertThat(calls.post("/internal/usage", DOOR, REPORT)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(calls.post("/internal/usage", DOOR, REPORT)).hasStatus(HttpStatus.NO_CONTENT);

        assertThat(find("acme-homes")).bodyJson().isLenientlyEqualTo("{\"used\": {\"ofDay\": 12, \"ofMonth\": 42}}");
    }

    @Test
    void knowsNobodyElse() {
        assertProblem(find("gone-homes"), HttpStatus.NOT_FOUND, "unknown-partner");
        assertProblem(find("NOBODY"), HttpStatus.BAD_REQUEST, "invalid-request");
    }

    private MvcTestResult find(String partner) {
        return calls.get("/internal/partners/{partner}", DOOR, "/internal/partners/" + partner);
    }
}
