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

@WebTest
class InvoiceControllerV1Tests {

    @Autowired
    Calls calls;

    @Autowired
    InMemoryInvoices invoices;

    @BeforeEach
    void bill() {
        invoices.be(Bills.open("inv-a", "2026-09-01T02:00:00Z"), Bills.paid("inv-b", "2026-09-01T02:00:00Z"));
    }

    @Test
    void showsAnInvoiceWithItsLinesAndKnowsOfNoDueDate() {
        MvcTestResult answer = calls.get("/v1/invoices/{id}", ACME, "/v1/invoices/inv-a");

        assertThat(answer).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {
                  "id": "inv-a", "period": "2026-10", "status": "ISSUED", "issuedAt": "2026-09-01T02:00:00Z",
                  "total": {"minor": 70, "currency": "EUR"},
                  "lines": [{"number": 1, "quantity": 2, "amount": {"minor": 70, "currency": "EUR"}}]
                }
                """);
        assertThat(answer).bodyText().doesNotContain("dueOn");
    }

    @Test
    void pagesByCursor() {
        assertThat(list("&first=1")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"items": [{"id": "inv-a"}], "nextCursor": "inv-a"}
                """);
        assertThat(list("&first=1&after=inv-a")).bodyJson().isLenientlyEqualTo("""
                {"items": [{"id": "inv-b", "status": "PAID"}], "nextCursor": null}
                """);
    }

    @Test
    void hidesWhatAnotherPartnerOwes() {
        MvcTestResult answer =
                calls.get("/v1/invoices/{id}", Calls.partner("bluekey", "invoices:read"), "/v1/invoices/inv-a");

        assertProblem(answer, HttpStatus.NOT_FOUND, "unknown-invoice");
    }

    @Test
    void namesAParameterThatIsWrong() {
        for (String query : List.of(
                "period=soon",
                "period=2026-10&first=0",
                "period=2026-10&first=101",
                "first=1",
                "period=2026-10&after=elsewhere")) {
            MvcTestResult answer = calls.get("/v1/invoices", ACME, "/v1/invoices?" + query);

            assertProblem(answer, HttpStatus.BAD_REQUEST, "invalid-request");
            assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isIn("period", "first", "after");
        }
    }

    private MvcTestResult list(String more) {
        return calls.get("/v1/invoices", ACME, "/v1/invoices?period=2026-10" + more);
    }
}
