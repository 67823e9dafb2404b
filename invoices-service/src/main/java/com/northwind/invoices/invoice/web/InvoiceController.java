package com.northwind.invoices.invoice.web;

import com.northwind.invoices.invoice.Invoice;
import com.northwind.invoices.invoice.InvoiceId;
import com.northwind.invoices.invoice.InvoiceStatus;
import com.northwind.invoices.invoice.Invoices;
import com.northwind.invoices.invoice.UnknownInvoice;
import com.northwind.invoices.invoice.web.InvoiceResponse.Itemized;
import com.northwind.invoices.partner.Partner;
import com.northwind.table.Query;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Invoices may be remembered by the door, which hears when one changes; nobody else is told that they may. */
@RestController
@RequestMapping("/v2/invoices")
class InvoiceController {

    private static final CacheControl REMEMBERED = CacheControl.maxAge(Duration.ofMinutes(5));

    private final Invoices invoices;
    private final Clock clock;

    InvoiceController(Invoices invoices, Clock clock) {
        this.invoices = invoices;
        this.clock = clock;
    }

    @GetMapping("/{id}")
    ResponseEntity<Itemized> get(Partner partner, @PathVariable InvoiceId id) {
        return invoices.find(partner, id)
                .map(invoice -> remembered(Itemized.of(invoice, today())))
                .orElseThrow(() -> new UnknownInvoice(id));
    }

    @GetMapping
    ResponseEntity<PageResponse> list(
            Partner partner,
            @RequestParam YearMonth period,
            @RequestParam(required = false) @Nullable InvoiceStatus status,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Query.MAX_PAGE) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        LocalDate today = today();
        Predicate<Invoice> wanted = invoice -> status == null || status == invoice.status(today);
        return remembered(PageResponse.of(invoices.list(partner, period, wanted, limit, cursor), today));
    }

    private static <B> ResponseEntity<B> remembered(B body) {
        return ResponseEntity.ok().cacheControl(REMEMBERED).body(body);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
