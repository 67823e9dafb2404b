package com.northwind.ingest.letter.web;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.northwind.ingest.letter.Letter;
import com.northwind.ingest.letter.Letters;
import com.northwind.ingest.letter.Redrive;
import com.northwind.ingest.letter.Redriven;
import com.northwind.ingest.reading.DeadLetter;
import com.northwind.web.InvalidField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/dead-letters")
class LetterController {

    private final Letters letters;
    private final Redrive redrive;

    LetterController(Letters letters, Redrive redrive) {
        this.letters = letters;
        this.redrive = redrive;
    }

    /** The newest first. */
    @GetMapping
    ListResponse list(@RequestParam(defaultValue = "") String cause) {
        List<Letter> found = new ArrayList<>();
        boolean more = letters.visit(seen(letter -> letter.content().cause().contains(cause), found));
        return new ListResponse(
                found.stream()
                        .sorted(Comparator.comparing(Letter::diedAt).reversed())
                        .map(letter -> LetterResponse.of(letter, null))
                        .toList(),
                more);
    }

    @GetMapping("/{id}")
    LetterResponse show(@PathVariable String id) {
        List<Letter> found = new ArrayList<>();
        letters.visit(seen(letter -> letter.id().equals(id), found));
        return found.stream()
                .findFirst()
                .map(letter -> LetterResponse.of(letter, letter.content().message()))
                .orElseThrow(UnknownLetter::new);
    }

    /** Always 207: each letter has its outcome. */
    @PostMapping("/redrive")
    @ResponseStatus(HttpStatus.MULTI_STATUS)
    List<RedrivenResponse> redrive(@RequestBody RedriveRequest request) {
        Set<String> ids = request.ids();
        if (Boolean.TRUE.equals(request.all()) == (ids != null)) {
            throw new InvalidField("ids", "either ids or all");
        }
        List<Redriven> outcomes = ids == null ? redrive.all() : redrive.these(ids);
        return outcomes.stream().map(RedrivenResponse::of).toList();
    }

    private static Predicate<Letter> seen(Predicate<Letter> wanted, List<Letter> found) {
        return letter -> {
            if (wanted.test(letter)) {
                found.add(letter);
            }
            return false;
        };
    }

    record ListResponse(List<LetterResponse> letters, boolean more) {}

    record LetterResponse(
            String id,
            Instant diedAt,
            Instant receivedAt,
            @Nullable String device,
            String cause,
            @Nullable String trace,
            @JsonInclude(NON_NULL) @Nullable String message) {

        static LetterResponse of(Letter letter, @Nullable String message) {
            DeadLetter content = letter.content();
            return new LetterResponse(
                    letter.id(),
                    letter.diedAt(),
                    content.receivedAt(),
                    content.device(),
                    content.cause(),
                    content.trace(),
                    message);
        }
    }

    record RedriveRequest(
            @Nullable Set<String> ids, @Nullable Boolean all) {}

    record RedrivenResponse(
            String id,
            String outcome,
            @JsonInclude(NON_NULL) @Nullable String reason) {

        static RedrivenResponse of(Redriven redriven) {
            return switch (redriven) {
                case Redriven.Sent(String id) -> new RedrivenResponse(id, "sent", null);
                case Redriven.Refused(String id, String reason) -> new RedrivenResponse(id, "refused", reason);
                case Redriven.Retry(String id) ->
                    new RedrivenResponse(id, "retry", "the queue did not take it this time");
                case Redriven.Unknown(String id) -> new RedrivenResponse(id, "unknown", "there is no such letter");
            };
        }
    }

    /** It was sent again meanwhile, is too old, or never was. */
    static class UnknownLetter extends RuntimeException {}
}
