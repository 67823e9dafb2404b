package com.northwind.invoices.door.web;

import static com.northwind.invoices.Calls.DOOR;
import static com.northwind.invoices.Calls.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.northwind.invoices.Calls;
import com.northwind.invoices.WebTest;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class UsageReportControllerTests {

    private static final String COUNT = """
            {"partner": "acme-homes", "day": "2026-11-24", "operationId": "listInvoices", "answered": 1, "refused": 2}
            """;

    @Autowired
    Calls calls;

    @Test
    void takesFiftyCountsAndNoMore() {
        assertThat(report(counts(50))).hasStatus(HttpStatus.NO_CONTENT);
        assertProblem(report(counts(51)), HttpStatus.BAD_REQUEST, "invalid-request");
        assertProblem(report(counts(0)), HttpStatus.BAD_REQUEST, "invalid-request");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "acme-homes"   | "ACME"           | counts[0].partner
                    "acme-homes"   | null             | counts[0].partner
                    "2026-11-24"   | "yesterday"      | counts.[0].day
                    "listInvoices" | "list invoices"  | counts[0].operationId
                    "answered": 1, |                  | counts[0].answered
                    "answered": 1  | "answered": -1   | counts[0].answered
                    "refused": 2   | "refused": "no"  | counts.[0].refused
                    "refused": 2   | "refused": 2, "lost": 1 | counts.[0].lost
                    """)
    void namesTheMemberThatIsWrong(String right, String wrong, String field) {
        MvcTestResult answer = report("[" + COUNT.replace(right, wrong == null ? "" : wrong) + "]");

        assertProblem(answer, HttpStatus.BAD_REQUEST, "invalid-request");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
    }

    private MvcTestResult report(String counts) {
        return calls.post("/internal/usage", DOOR, """
                {"reportId": "0199f0a2-0000-7000-8000-000000000002", "counts": %s}
                """.formatted(counts));
    }

    private static String counts(int number) {
        return "[" + String.join(",", Collections.nCopies(number, COUNT)) + "]";
    }
}
