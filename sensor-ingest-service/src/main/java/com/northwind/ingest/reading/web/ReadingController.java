package com.northwind.ingest.reading.web;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.northwind.ingest.reading.Intake;
import com.northwind.ingest.reading.Outcome;
import com.northwind.ingest.reading.Outcome.Accepted;
import com.northwind.ingest.reading.Outcome.Rejected;
import com.northwind.ingest.reading.Outcome.Retry;
import com.northwind.ingest.reading.Parsed;
import com.northwind.ingest.reading.ReadingFormat;
import com.northwind.security.Caller;
import com.northwind.web.CurrentTrace;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/readings")
class ReadingController {

    /** Twice what five hundred readings need. */
    private static final int MAX_BYTES = 256 * 1024;

    private final ReadingFormat format;
    private final Intake intake;
    private final Allowance allowance;
    private final Clock clock;
    private final CurrentTrace trace;
    private final MeterRegistry meters;

    ReadingController(
            ReadingFormat format,
            Intake intake,
            Allowance allowance,
            Clock clock,
            CurrentTrace trace,
            MeterRegistry meters) {
        this.format = format;
        this.intake = intake;
        this.allowance = allowance;
        this.clock = clock;
        this.trace = trace;
        this.meters = meters;
    }

    /** Always 207: a batch has no single outcome, and senders must look at each reading anyway. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.MULTI_STATUS)
    List<OutcomeResponse> acceptArray(@AuthenticationPrincipal Caller caller, InputStream body) throws IOException {
        return accept(caller, body, format::batch);
    }

    /** For devices that write a reading when it happens, and send what they have. */
    @PostMapping(consumes = MediaType.APPLICATION_NDJSON_VALUE)
    @ResponseStatus(HttpStatus.MULTI_STATUS)
    List<OutcomeResponse> acceptLines(@AuthenticationPrincipal Caller caller, InputStream body) throws IOException {
        return accept(caller, body, format::lines);
    }

    private List<OutcomeResponse> accept(Caller caller, InputStream body, Function<byte[], List<Parsed>> reader)
            throws IOException {
        Instant arrivedAt = clock.instant();
        String device = caller.device();
        if (device == null) {
            throw new AccessDeniedException("Only a device has readings");
        }
        byte[] batch = body.readNBytes(MAX_BYTES + 1);
        if (batch.length > MAX_BYTES) {
            throw new BatchTooLarge();
        }
        List<Parsed> readings = reader.apply(batch);
        allowance.take(device, readings.size());
        return intake.accept(device, readings, arrivedAt, trace.traceparent()).stream()
                .map(OutcomeResponse::of)
                .peek(outcome -> meters.counter("northwind.readings." + outcome.outcome(), "over", "http")
                        .increment())
                .toList();
    }

    record OutcomeResponse(
            @Nullable UUID readingId,
            String outcome,
            @JsonInclude(NON_NULL) @Nullable String reason) {

        static OutcomeResponse of(Outcome outcome) {
            return switch (outcome) {
                case Accepted(UUID id) -> new OutcomeResponse(id, "accepted", null);
                case Rejected(var id, String reason) -> new OutcomeResponse(id, "rejected", reason);
                case Retry(UUID id) -> new OutcomeResponse(id, "retry", "the queue did not take it this time");
            };
        }
    }

    /** More bytes than anybody may send at once. */
    static class BatchTooLarge extends RuntimeException {}
}
