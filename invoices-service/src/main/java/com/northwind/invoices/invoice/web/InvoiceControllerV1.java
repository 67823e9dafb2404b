package com.northwind.invoices.invoice.web;

import com.northwind.invoices.invoice.Invoice;
import com.northwind.invoices.invoice.InvoiceId;
import com.northwind.invoices.invoice.InvoicePage;
import com.northwind.invoices.invoice.InvoiceStatus;
import com.northwind.invoices.invoice.Invoices;
import com.northwind.invoices.invoice.ItemizedInvoice;
import com.northwind.invoices.invoice.Money;
import com.northwind.invoices.invoice.UnknownCursor;
import com.northwind.invoices.invoice.UnknownInvoice;
import com.northwind.invoices.invoice.web.InvoiceResponse.Line;
import com.northwind.invoices.partner.Partner;
import com.northwind.table.Query;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same invoices in the words of the old version, which knows of no due date. */
@RestController
@RequestMapping("/v1/invoices")
class InvoiceControllerV1 {

    private final Invoices invoices;

    InvoiceControllerV1(Invoices invoices) {
        this.invoices = invoices;
    }

    @GetMapping("/{id}")
    Itemized get(Partner partner, @PathVariable InvoiceId id) {
        return invoices.find(partner, id).map(Itemized::of).orElseThrow(() -> new UnknownInvoice(id));
    }

    @GetMapping
    Page list(
            Partner partner,
            @RequestParam YearMonth period,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Query.MAX_PAGE) int first,
            @RequestParam(required = false) @Nullable String after) {
        return Page.of(invoices.list(partner, period, _ -> true, first, after));
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownCursor failure) {
        return InvoiceProblems.unknownCursor("after");
    }

    private static InvoiceStatus status(Invoice invoice) {
        return invoice.paid() ? InvoiceStatus.PAID : InvoiceStatus.ISSUED;
    }

    record Page(List<Header> items, @Nullable String nextCursor) {

        static Page of(InvoicePage page) {
            return new Page(page.items().stream().map(Header::of).toList(), page.nextCursor());
        }
    }

    record Header(String id, YearMonth period, InvoiceStatus status, Instant issuedAt, Money total) {

        static Header of(Invoice invoice) {
            return new Header(
                    invoice.id().value(),
                    invoice.period(),
                    InvoiceControllerV1.status(invoice),
                    invoice.issuedAt(),
                    invoice.total());
        }
    }

    record Itemized(
            String id, YearMonth period, InvoiceStatus status, Instant issuedAt, Money total, List<Line> lines) {

        static Itemized of(ItemizedInvoice itemized) {
            Header header = Header.of(itemized.invoice());
            return new Itemized(
                    header.id(),
                    header.period(),
                    header.status(),
                    header.issuedAt(),
                    header.total(),
                    itemized.lines().stream().map(Line::of).toList());
        }
    }
}
