package com.northwind.invoices.invoice.web;

import com.northwind.invoices.invoice.InvoiceId;
import com.northwind.invoices.invoice.InvoicePage;
import com.northwind.invoices.invoice.Invoices;
import com.northwind.invoices.invoice.Partner;
import com.northwind.invoices.invoice.UnknownInvoice;
import com.northwind.invoices.invoice.web.InvoiceResponse.Header;
import com.northwind.invoices.invoice.web.InvoiceResponse.Itemized;
import com.northwind.security.Caller;
import com.northwind.table.Query;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/invoices")
class InvoiceController {

    private final Invoices invoices;

    InvoiceController(Invoices invoices) {
        this.invoices = invoices;
    }

    @GetMapping("/{id}")
    Itemized get(@AuthenticationPrincipal Caller caller, @PathVariable InvoiceId id) {
        return invoices.find(partner(caller), id).map(Itemized::of).orElseThrow(() -> new UnknownInvoice(id));
    }

    @GetMapping
    PageResponse list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam YearMonth period,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Query.MAX_PAGE) int first,
            @RequestParam(required = false) @Nullable String after) {
        return PageResponse.of(invoices.list(partner(caller), period, first, after));
    }

    /** A scope alone names no partner, and without one there is nothing to show. */
    private static Partner partner(Caller caller) {
        String partner = caller.partner();
        if (partner == null || partner.isBlank()) {
            throw new AccessDeniedException("The token is not a partner's");
        }
        return new Partner(partner);
    }

    record PageResponse(List<Header> items, @Nullable String nextCursor) {

        static PageResponse of(InvoicePage page) {
            return new PageResponse(page.items().stream().map(Header::of).toList(), page.nextCursor());
        }
    }
}
