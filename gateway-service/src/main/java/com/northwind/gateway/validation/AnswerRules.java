package com.northwind.gateway.validation;

import com.networknt.schema.Schema;
import com.northwind.gateway.contract.Operation;
import com.northwind.gateway.contract.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;

/** An answer has a status that the contract lists, a media type of that status, and is of the schema of that. */
final class AnswerRules {

    private AnswerRules() {}

    /** What an answer is to a contract. */
    sealed interface Verdict {

        record Kept() implements Verdict {}

        record UnknownStatus() implements Verdict {}

        /** The pointers and rules alone, because what stands there is somebody's. */
        record Broken(List<String> places) implements Verdict {}
    }

    static Verdict verdict(Operation operation, Answer answer) {
        return operation
                .responses()
                .of(answer.status())
                .map(response -> verdict(response, answer))
                .orElseGet(Verdict.UnknownStatus::new);
    }

    private static Verdict verdict(Response response, Answer answer) {
        if (answer.body().length == 0) {
            return new Verdict.Kept();
        }
        return schema(response, answer)
                .map(schema -> verdict(schema, answer.body()))
                .orElseGet(() -> new Verdict.Broken(List.of("Content-Type")));
    }

    private static Optional<Schema> schema(Response response, Answer answer) {
        MediaType type = answer.type();
        return response.content().entrySet().stream()
                .filter(it -> type != null && it.getKey().equalsTypeAndSubtype(type))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Verdict verdict(Schema schema, byte[] body) {
        return switch (JsonText.read(body)) {
            case JsonText.Reading.Refused(String rule) -> new Verdict.Broken(List.of("is no JSON"));
            case JsonText.Reading.Value(var node) -> {
                List<String> places = schema.validate(node).stream()
                        .map(error -> "%s %s".formatted(error.getInstanceLocation(), error.getKeyword()))
                        .toList();
                yield places.isEmpty() ? new Verdict.Kept() : new Verdict.Broken(places);
            }
        };
    }
}
