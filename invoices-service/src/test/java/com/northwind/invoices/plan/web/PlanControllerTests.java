package com.northwind.invoices.plan.web;

import static com.northwind.invoices.Calls.ACME;
import static com.northwind.invoices.Calls.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.invoices.Calls;
import com.northwind.invoices.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

@WebTest
class PlanControllerTests {

    private static final String PATH = "/v1/plan";

    @Autowired
    Calls calls;

    @Test
    void saysWhatThePlanAllows() {
        assertThat(calls.get(PATH, ACME, PATH)).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {
                  "name": "business", "ratePerSecond": 50, "burst": 100, "dailyQuota": 200000, "monthlyQuota": 4000000,
                  "operations": [{"operationId": "listInvoices", "ratePerSecond": 20, "burst": 40}]
                }
                """);
    }

    @Test
    void saysItToABlockedPartnerToo() {
        assertThat(calls.get(PATH, Calls.partner("slow-homes", "invoices:read"), PATH))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"name\": \"starter\", \"operations\": []}");
    }

    @Test
    void hasNothingForAPartnerWithoutAnAccount() {
        assertProblem(
                calls.get(PATH, Calls.partner("gone-homes", "invoices:read"), PATH), HttpStatus.FORBIDDEN, "forbidden");
    }

    @Test
    void hasNothingForAPartnerThatCannotBe() {
        assertProblem(
                calls.get(PATH, Calls.partner("ACME HOMES", "invoices:read"), PATH), HttpStatus.FORBIDDEN, "forbidden");
    }
}
