package com.northwind.invoices.usage;

import com.northwind.invoices.partner.Partner;
import com.northwind.web.ledger.Act;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What one door counted since its last report.
 *
 * @param reporter as the issuer vouches for it
 * @param id names the report; it counts once however often it comes within a day
 */
public record UsageReport(String reporter, UUID id, List<Count> counts) {

    /** The report in the ledger. What comes again under the id is the same, whatever it says. */
    public Act act() {
        return new Act(reporter, id.toString(), "report usage");
    }

    /** How often a partner called an operation on a day. */
    public record Count(Partner partner, LocalDate day, OperationUsage operation) {}
}
