package com.northwind.invoices.door.web;

import com.northwind.invoices.partner.Partner;
import com.northwind.invoices.usage.OperationUsage;
import com.northwind.invoices.usage.UsageReport;
import com.northwind.invoices.usage.Usages;
import com.northwind.security.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes what doors counted. */
@RestController
class UsageReportController {

    private static final int MAX = 50;
    private static final String PARTNER = "[a-z0-9][a-z0-9-]{0,63}";
    private static final String OPERATION = "[A-Za-z][A-Za-z0-9]{0,63}";

    private final Usages usages;

    UsageReportController(Usages usages) {
        this.usages = usages;
    }

    @PostMapping("/internal/usage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void report(@RequestBody @Valid ReportRequest report, @AuthenticationPrincipal Caller door) {
        usages.add(new UsageReport(
                door.subject(),
                report.reportId(),
                report.counts().stream().map(Count::toDomain).toList()));
    }

    record ReportRequest(
            @NotNull UUID reportId,
            @NotNull @Size(min = 1, max = MAX) List<@NotNull @Valid Count> counts) {}

    record Count(
            @NotNull @Pattern(regexp = PARTNER) String partner,
            @NotNull LocalDate day,
            @NotNull @Pattern(regexp = OPERATION) String operationId,
            @NotNull @Min(0) Long answered,
            @NotNull @Min(0) Long refused) {

        UsageReport.Count toDomain() {
            return new UsageReport.Count(new Partner(partner), day, new OperationUsage(operationId, answered, refused));
        }
    }
}
