package com.northwind.gateway.reference;

import com.northwind.gateway.contract.Document;
import com.northwind.gateway.contract.Operation;
import com.northwind.gateway.contract.Policies.Deprecation;
import com.northwind.gateway.contract.Requirement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What one operation asks for and answers. */
final class OperationSection {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Document document;
    private final Operation operation;
    private final String pointer;
    private final Members members;

    OperationSection(Document document, Operation operation) {
        this.document = document;
        this.operation = operation;
        this.pointer = "/paths%s/%s"
                .formatted(
                        Document.step(operation.path()),
                        operation.method().name().toLowerCase(Locale.ROOT));
        this.members = new Members(document);
    }

    String tag() {
        return document.at(pointer + "/tags/0").asString("");
    }

    String link() {
        return "<li><a href=\"#%s\"><span class=\"method\">%s</span> %s</a></li>\n"
                .formatted(operation.id(), operation.method(), Prose.escaped(operation.path()));
    }

    String html() {
        return """
                <article id="%s" aria-labelledby="%s-name">
                <h3 id="%s-name"><span class="method">%s</span> <code>%s</code></h3>
                <p class="summary">%s</p>
                %s%s<p>Needs %s.</p>
                %s%s%s</article>
                """.formatted(
                        operation.id(),
                        operation.id(),
                        operation.id(),
                        operation.method(),
                        Prose.escaped(operation.path()),
                        Prose.inline(document.at(pointer + "/summary").asString("")),
                        deprecation(operation.policies().deprecation()),
                        Prose.paragraphs(document.at(pointer + "/description").asString("")),
                        needs(),
                        parameters(),
                        body(),
                        responses());
    }

    private static String deprecation(@Nullable Deprecation deprecation) {
        return deprecation == null
                ? ""
                : "<p class=\"ends\"><strong>Deprecated</strong> since %s, ends on %s; <code>%s</code> takes over.</p>\n"
                        .formatted(deprecation.since(), deprecation.sunset(), Prose.escaped(deprecation.successor()));
    }

    private String needs() {
        return operation.access().stream().map(OperationSection::need).collect(Collectors.joining(", or "));
    }

    private static String need(Requirement requirement) {
        return Stream.concat(
                        requirement.scopes().stream().sorted().map("the scope <code>%s</code>"::formatted),
                        requirement.groups().stream().map(group -> "the group <code>%s</code>"
                                .formatted(group.name().toLowerCase(Locale.ROOT))))
                .collect(Collectors.joining(" and "));
    }

    private String parameters() {
        List<Member> rows = Stream.of(pointer.substring(0, pointer.lastIndexOf('/')), pointer)
                .flatMap(owner -> IntStream.range(
                                0, document.at(owner + "/parameters").size())
                        .mapToObj(i -> document.resolved("%s/parameters/%d".formatted(owner, i))))
                .map(this::parameter)
                .toList();
        return rows.isEmpty() ? "" : table("Parameters", rows);
    }

    private Member parameter(String place) {
        JsonNode parameter = document.at(place);
        return new Member(
                parameter.path("name").asString(),
                "%s: %s".formatted(parameter.path("in").asString(), members.type(place + "/schema")),
                parameter.path("required").asBoolean(false),
                parameter.path("description").asString(""));
    }

    private String body() {
        return document.at(document.resolved(pointer + "/requestBody")).isMissingNode()
                ? ""
                : content("Body", document.resolved(pointer + "/requestBody"));
    }

    private String responses() {
        StringBuilder html = new StringBuilder("<h4>Answers</h4>\n<dl class=\"answers\">\n");
        StringBuilder shapes = new StringBuilder();
        for (String status : document.at(pointer + "/responses").propertyNames().stream()
                .sorted()
                .toList()) {
            String place = document.resolved(pointer + "/responses" + Document.step(status));
            html.append("<dt>%s</dt><dd>%s</dd>\n"
                    .formatted(
                            status,
                            Prose.inline(document.at(place + "/description").asString(""))));
            if (status.startsWith("2")) {
                shapes.append(content("Body of " + status, place));
            }
        }
        return html.append("</dl>\n").append(shapes).toString();
    }

    private String content(String title, String place) {
        return document.at(place + "/content").propertyNames().stream()
                .map(type -> {
                    String media = place + "/content" + Document.step(type);
                    return table(title + ", " + type, members.of(media + "/schema")) + example(media);
                })
                .collect(Collectors.joining());
    }

    private String example(String media) {
        JsonNode example = document.at(media + "/example");
        return example.isMissingNode()
                ? ""
                : "<details><summary>Example</summary><pre tabindex=\"0\"><code>%s</code></pre></details>\n"
                        .formatted(Prose.escaped(JSON.writeValueAsString(example)));
    }

    private static String table(String caption, List<Member> rows) {
        return """
                <div class="wide" tabindex="0" role="region" aria-label="%s"><table>
                <caption>%s</caption>
                <thead><tr><th scope="col">Name</th><th scope="col">Value</th><th scope="col">Meaning</th></tr></thead>
                <tbody>
                %s</tbody></table></div>
                """.formatted(
                        Prose.escaped(caption),
                        Prose.escaped(caption),
                        rows.stream().map(Member::row).collect(Collectors.joining()));
    }
}
