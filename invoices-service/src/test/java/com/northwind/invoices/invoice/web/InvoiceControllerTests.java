package com.northwind.invoices.invoice.web;

import static com.northwind.invoices.Calls.ACME;
import static com.northwind.invoices.Calls.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.invoices.Calls;
import com.northwind.invoices.WebTest;
import com.northwind.invoices.invoice.Bills;
import com.northwind.invoices.invoice.InMemoryInvoices;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** It is the 24th of November. */
@WebTest
class InvoiceControllerTests {

    @Autowired
    Calls calls;

    @Autowired
    InMemoryInvoices invoices;

    @BeforeEach
    void bill() {
        invoices.be(
                Bills.open("inv-a", "2026-11-01T02:00:00Z"),
                Bills.open("inv-b", "2026-10-24T23:00:00Z"),
                Bills.paid("inv-c", "2026-10-24T23:00:00Z"),
                Bills.open("inv-d", "2026-10-25T00:00:00Z"));
    }

    @Test
    void showsAnInvoiceWithItsLines() {
        assertThat(get("inv-a")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {
                  "id": "inv-a", "period": "2026-10", "status": "ISSUED", "issuedAt": "2026-11-01T02:00:00Z",
                  "dueOn": "2026-12-01", "total": {"minor": 70, "currency": "EUR"},
                  "lines": [{"number": 1, "quantity": 2, "amount": {"minor": 70, "currency": "EUR"}}]
                }
                """);
    }

    @Test
    void saysWhatIsOverdue() {
        assertThat(get("inv-b")).bodyJson().isLenientlyEqualTo("{\"status\": \"OVERDUE\", \"dueOn\": \"2026-11-23\"}");
        assertThat(get("inv-d")).bodyJson().isLenientlyEqualTo("{\"status\": \"ISSUED\", \"dueOn\": \"2026-11-24\"}");
    }

    @Test
    void mayBeRememberedByTheDoor() {
        assertThat(get("inv-b")).hasHeader("Cache-Control", "max-age=300");
        assertThat(list("&limit=3")).hasHeader("Cache-Control", "max-age=300");
    }

    @Test
    void pagesByCursor() {
        assertThat(list("&limit=3")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"data": [{"id": "inv-a"}, {"id": "inv-b"}, {"id": "inv-c"}], "page": {"nextCursor": "inv-c"}}
                """);
        assertThat(list("&limit=3&cursor=inv-c")).bodyJson().isLenientlyEqualTo("""
                {"data": [{"id": "inv-d"}], "page": {"nextCursor": null}}
                """);
    }

    @Test
    void showsOnlyThoseThatStandSo() {
        assertThat(list("&status=ISSUED&limit=1")).bodyJson().isLenientlyEqualTo("""
                {"data": [{"id": "inv-a", "status": "ISSUED"}], "page": {"nextCursor": "inv-a"}}
                """);
        assertThat(list("&status=ISSUED&limit=1&cursor=inv-a")).bodyJson().isLenientlyEqualTo("""
                {"data": [{"id": "inv-d", "status": "ISSUED"}], "page": {"nextCursor": null}}
                """);
        assertThat(list("&status=PAID")).bodyJson().isLenientlyEqualTo("{\"data\": [{\"id\": \"inv-c\"}]}");
        assertThat(list("&status=OVERDUE")).bodyJson().isLenientlyEqualTo("{\"data\": [{\"id\": \"inv-b\"}]}");
    }

    @Test
    void hidesWhatAnotherPartnerOwes() {
        MvcTestResult answer =
                calls.get("/v2/invoices/{id}", Calls.partner("bluekey", "invoices:read"), "/v2/invoices/inv-a");

        assertProblem(answer, HttpStatus.NOT_FOUND, "unknown-invoice");
    }

    @Test
    void namesAParameterThatIsWrong() {
        for (String query : List.of(
                "period=soon",
                "limit=1",
                "period=2026-10&limit=0",
                "period=2026-10&limit=101",
                "period=2026-10&status=DRAFT",
                "period=2026-10&cursor=elsewhere")) {
            MvcTestResult answer = calls.get("/v2/invoices", ACME, "/v2/invoices?" + query);

            assertProblem(answer, HttpStatus.BAD_REQUEST, "invalid-request");
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.errors[0].field")
                    .isIn("period", "limit", "status", "cursor");
        }
    }

    @Test
    void refusesATokenThatIsNoPartners() {
        MvcTestResult answer =
                calls.get("/v2/invoices/{id}", Calls.client("somebody", "invoices:read"), "/v2/invoices/inv-a");

        assertProblem(answer, HttpStatus.FORBIDDEN, "forbidden");
    }

    private MvcTestResult get(String id) {
        return calls.get("/v2/invoices/{id}", ACME, "/v2/invoices/" + id);
    }

    private MvcTestResult list(String more) {
        return calls.get("/v2/invoices", ACME, "/v2/invoices?period=2026-10" + more);
    }
}
