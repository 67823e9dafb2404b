package com.northwind.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Dead letters in a terminal: which there are and why, what one says, and another try. */
public final class DeadLetters {

    private static final String WHO = "sensor-ingest-service";

    private final Http http = Http.plain();
    private final URI address;
    private final String token;
    private final PrintStream out;

    private DeadLetters(Platform platform, PrintStream out) {
        this.address = platform.readings().resolve("/v1/dead-letters");
        this.token = new Access(platform).tokenOf("system");
        this.out = out;
    }

    /** Does what the words say; fails if a letter stays that was to be sent. */
    public static void of(Platform platform, Deque<String> words, Map<String, String> options, PrintStream out) {
        String what = String.valueOf(words.poll());
        DeadLetters letters = new DeadLetters(platform, out);
        if (what.equals("list") && words.isEmpty()) {
            letters.list(options.getOrDefault("cause", ""));
        } else if (what.equals("show") && words.size() == 1) {
            letters.show(words.pop());
        } else if (what.equals("redrive") && !words.isEmpty()) {
            letters.redrive(List.copyOf(words));
        } else {
            throw new Unexpected("Usage: dead-letters list [--cause TEXT] | show ID | redrive ID... | redrive all");
        }
    }

    private void list(String cause) {
        JsonNode answer = http.get(URI.create(address + "?cause=" + URLEncoder.encode(cause, UTF_8)), token)
                .must(200, WHO)
                .json();
        for (JsonNode letter : answer.path("letters")) {
            out.printf(
                    "%s  %s  %-15s  %s%n",
                    Json.text(letter, "id"),
                    Json.text(letter, "diedAt"),
                    letter.path("device").asString("-"),
                    Json.text(letter, "cause"));
        }
        if (answer.path("more").asBoolean(false)) {
            out.println("There may be more than these.");
        }
    }

    private void show(String id) {
        Http.Answer answer = http.get(URI.create(address + "/" + URLEncoder.encode(id, UTF_8)), token);
        if (answer.status() == 404) {
            throw new Unexpected("There is no dead letter " + id);
        }
        out.println(answer.must(200, WHO).json().toPrettyString());
    }

    private void redrive(List<String> ids) {
        Map<String, Object> which = ids.equals(List.of("all")) ? Map.of("all", true) : Map.of("ids", ids);
        JsonNode outcomes = http.post(URI.create(address + "/redrive"), token, which)
                .must(207, WHO)
                .json();
        int left = 0;
        for (JsonNode letter : outcomes) {
            String outcome = Json.text(letter, "outcome");
            out.printf(
                    "%s  %s  %s%n",
                    Json.text(letter, "id"), outcome, letter.path("reason").asString(""));
            left += outcome.equals("sent") ? 0 : 1;
        }
        if (left > 0) {
            throw new Unexpected("Not sent: %d of %d".formatted(left, outcomes.size()));
        }
    }
}
