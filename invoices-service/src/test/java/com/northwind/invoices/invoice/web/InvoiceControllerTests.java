package com.northwind.invoices.invoice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import com.northwind.invoices.invoice.InMemoryInvoices;
import com.northwind.invoices.invoice.Invoice;
import com.northwind.invoices.invoice.InvoiceId;
import com.northwind.invoices.invoice.InvoiceLine;
import com.northwind.invoices.invoice.InvoiceStatus;
import com.northwind.invoices.invoice.Invoices;
import com.northwind.invoices.invoice.ItemizedInvoice;
import com.northwind.invoices.invoice.Money;
import com.northwind.invoices.invoice.Partner;
import com.northwind.security.CallerToken;
import com.northwind.testing.Contract;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
class InvoiceControllerTests {

    private static final String READ = "invoices:read";
    private static final Contract CONTRACT = Contract.of("openapi/invoices.yaml");

    @Autowired
    MockMvcTester http;

    @Test
    void showsAnInvoiceWithItsLines() throws Exception {
        MvcTestResult answer = get("/v1/invoices/inv-a", "acme-homes", READ);

        assertThat(answer).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {
                  "id": "inv-a", "period": "2026-10", "status": "ISSUED", "issuedAt": "2026-11-01T02:00:00Z",
                  "total": {"minor": 70, "currency": "EUR"},
                  "lines": [{"number": 1, "quantity": 2, "amount": {"minor": 70, "currency": "EUR"}}]
                }
                """);
        keepsContract("/v1/invoices/{id}", answer);
    }

    @Test
    void pagesByCursor() throws Exception {
        MvcTestResult page = get("/v1/invoices?period=2026-10&first=1", "acme-homes", READ);

        assertThat(page).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"items": [{"id": "inv-a"}], "nextCursor": "inv-a"}
                """);
        assertThat(get("/v1/invoices?period=2026-10&first=1&after=inv-a", "acme-homes", READ))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"items": [{"id": "inv-b"}], "nextCursor": null}
                        """);
        keepsContract("/v1/invoices", page);
    }

    @Test
    void hidesWhatAnotherPartnerOwes() throws Exception {
        MvcTestResult answer = get("/v1/invoices/inv-a", "bluekey", READ);

        assertProblem(answer, HttpStatus.NOT_FOUND, "/problems/unknown-invoice");
        keepsContract("/v1/invoices/{id}", answer);
    }

    @Test
    void namesAParameterThatIsWrong() throws Exception {
        for (String query : List.of("period=soon", "period=2026-10&first=0", "period=2026-10&first=101", "first=1")) {
            MvcTestResult answer = get("/v1/invoices?" + query, "acme-homes", READ);

            assertProblem(answer, HttpStatus.BAD_REQUEST, "/problems/invalid-request");
            assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isIn("period", "first");
            keepsContract("/v1/invoices", answer);
        }
    }

    @Test
    void refusesACursorOfAnotherList() throws Exception {
        MvcTestResult answer = get("/v1/invoices?period=2026-10&after=elsewhere", "acme-homes", READ);

        assertProblem(answer, HttpStatus.BAD_REQUEST, "/problems/invalid-request");
        keepsContract("/v1/invoices", answer);
    }

    @Test
    void refusesStrangers() {
        assertProblem(
                http.get().uri("/v1/invoices/inv-a").exchange(), HttpStatus.UNAUTHORIZED, "/problems/unauthenticated");
    }

    @Test
    void refusesATokenWithoutTheScope() {
        assertProblem(
                get("/v1/invoices/inv-a", "acme-homes", "invoices:write"), HttpStatus.FORBIDDEN, "/problems/forbidden");
    }

    @Test
    void refusesATokenThatIsNoPartners() {
        MvcTestResult answer = http.get()
                .uri("/v1/invoices/inv-a")
                .with(authentication(
                        new CallerToken(token().claim("scope", READ).build())))
                .exchange();

        assertProblem(answer, HttpStatus.FORBIDDEN, "/problems/forbidden");
    }

    @Test
    void deniesWhatNobodyAllowed() {
        assertThat(get("/v1/partners", "acme-homes", READ)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void showsItsContractToEverybody() {
        assertThat(http.get().uri("/openapi.yaml"))
                .hasStatusOk()
                .hasContentType(MediaType.APPLICATION_YAML)
                .bodyText()
                .startsWith("openapi: 3.1.0");
    }

    private MvcTestResult get(String uri, String partner, String scope) {
        Jwt token = token().claim("partner", partner).claim("scope", scope).build();
        return http.get().uri(uri).with(authentication(new CallerToken(token))).exchange();
    }

    private static Jwt.Builder token() {
        return Jwt.withTokenValue("t").header("alg", "RS256").subject("partner-acme-homes");
    }

    private static void assertProblem(MvcTestResult answer, HttpStatus status, String type) {
        assertThat(answer)
                .hasStatus(status)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo(type);
    }

    private static void keepsContract(String path, MvcTestResult answer) throws UnsupportedEncodingException {
        CONTRACT.matches(
                HttpMethod.GET.name(),
                path,
                answer.getResponse().getStatus(),
                answer.getResponse().getContentAsString());
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Doubles {

        @Bean
        Invoices invoices() {
            return new InMemoryInvoices(
                    Stream.of("inv-a", "inv-b").map(Doubles::invoice).toList());
        }

        private static ItemizedInvoice invoice(String id) {
            return new ItemizedInvoice(
                    new Invoice(
                            new InvoiceId(id),
                            new Partner("acme-homes"),
                            YearMonth.of(2026, 10),
                            InvoiceStatus.ISSUED,
                            Instant.parse("2026-11-01T02:00:00Z"),
                            new Money(70, "EUR")),
                    List.of(new InvoiceLine(1, "Deliveries", 2, new Money(35, "EUR"))));
        }
    }
}
