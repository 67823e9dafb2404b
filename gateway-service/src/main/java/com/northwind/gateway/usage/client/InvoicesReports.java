package com.northwind.gateway.usage.client;

import com.northwind.gateway.neighbour.Neighbours;
import com.northwind.gateway.usage.Report;
import com.northwind.gateway.usage.Reports;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reports to invoices-service, {@code reportUsage} of its contract. */
@Component
class InvoicesReports implements Reports {

    private final Neighbours neighbours;
    private final URI url;

    InvoicesReports(Neighbours neighbours, @Value("${northwind.invoices.url}") String invoices) {
        this.neighbours = neighbours;
        this.url = URI.create(invoices + "/internal/usage");
    }

    @Override
    public Mono<Void> send(Report report) {
        return neighbours.post(url, report, Void.class);
    }
}
