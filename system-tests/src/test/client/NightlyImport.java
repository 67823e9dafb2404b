package com.acme;

import com.acme.api.AccountApi;
import com.acme.api.InvoicesApi;
import com.acme.model.Invoice;
import com.acme.model.InvoicePage;
import com.acme.model.InvoiceStatus;
import com.acme.model.Problem;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads with generated types only, at the address in the first argument, the invoices of the period in the second, with the
 * token in TOKEN. Prints what it understood, as JSON.
 */
public final class NightlyImport {

    private NightlyImport() {}

    public static void main(String[] arguments) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(arguments[0]);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + System.getenv("TOKEN")));
        InvoicesApi invoices = new InvoicesApi(client);
        AccountApi account = new AccountApi(client);
        ObjectMapper json = client.getObjectMapper();

        InvoicePage page = invoices.listInvoices(arguments[1], null, 5, null);
        Invoice invoice = invoices.getInvoice(page.getData().getFirst().getId());
        boolean paidOnly = invoices.listInvoices(arguments[1], InvoiceStatus.PAID, null, null).getData().stream()
                .allMatch(it -> it.getStatus() == InvoiceStatus.PAID);
        Map<String, Object> understood = new LinkedHashMap<>();
        understood.put("listed", page.getData());
        understood.put("invoice", invoice);
        understood.put("filtered", paidOnly);
        understood.put("plan", account.getPlan());
        understood.put("usage", account.getUsage(null, null));
        try {
            invoices.getInvoice("inv-of-nobody");
        } catch (ApiException refused) {
            understood.put("status", refused.getCode());
            understood.put("problem", json.readValue(refused.getResponseBody(), Problem.class));
        }
        System.out.println(json.writeValueAsString(understood));
    }
}
