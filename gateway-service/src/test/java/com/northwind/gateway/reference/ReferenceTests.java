package com.northwind.gateway.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.gateway.contract.Contract;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class ReferenceTests {

    private final Contract contract = Contract.read(new ClassPathResource("openapi/invoices.yaml"));
    private final String page = new Reference(contract, "").html();

    @Test
    void showsEveryOperation() {
        assertThat(contract.operations()).allSatisfy(operation -> assertThat(page)
                .contains("<article id=\"%s\"".formatted(operation.id()))
                .contains("<a href=\"#%s\">".formatted(operation.id())));
    }

    @Test
    void showsWhatAnOperationTakesAndGives() {
        assertThat(page)
                .contains("data[].total.minor", "page.nextCursor", "Idempotency-Key", "one of ISSUED, PAID, OVERDUE")
                .contains("the scope <code>invoices:read</code>", "the group <code>admin</code>")
                .contains("ends on 2027-11-24; <code>/v2/invoices/{id}</code> takes over");
    }

    @Test
    void needsNoScriptAndNothingFromElsewhere() {
        assertThat(page).doesNotContain("<script", "<link", "<img", "style=", "@import", "url(");
    }

    @Test
    void letsNobodyWriteHtml() {
        assertThat(Prose.inline("<b> `<i>` [a](https://a.example/?b&c) [x](javascript:x)"))
                .isEqualTo(
                        "&lt;b&gt; <code>&lt;i&gt;</code> <a href=\"https://a.example/?b&amp;c\">a</a> [x](javascript:x)");
    }
}
