package com.northwind.gateway.reference;

import com.northwind.gateway.contract.Contract;
import com.northwind.gateway.contract.Document;
import com.northwind.gateway.contract.Published;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The whole page. There is no script in it, and nothing that is loaded from elsewhere. */
final class Reference {

    private final Document document;
    private final List<OperationSection> sections;
    private final String style;

    Reference(Contract contract, String style) {
        this.document = contract.document();
        this.sections = contract.operations().stream()
                .map(operation -> new OperationSection(document, operation))
                .toList();
        this.style = style;
    }

    String html() {
        String title = Prose.escaped(document.at("/info/title").asString(""));
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                <a class="skip" href="#main">Skip to the operations</a>
                <header>
                <h1>%s <small>%s</small></h1>
                <p class="summary">%s</p>
                %s<p>The contract itself: <a href="%s">openapi.yaml</a>. What stands here is made of it.</p>
                </header>
                <nav aria-label="Operations">
                %s</nav>
                <main id="main">
                %s</main>
                </body>
                </html>
                """.formatted(
                        title,
                        style,
                        title,
                        Prose.escaped(document.at("/info/version").asString("")),
                        Prose.inline(document.at("/info/summary").asString("")),
                        Prose.paragraphs(document.at("/info/description").asString("")),
                        Published.CONTRACT,
                        tags(this::links),
                        tags(this::articles));
    }

    private String tags(Function<JsonNode, String> part) {
        return document.at("/tags").valueStream().map(part).collect(Collectors.joining());
    }

    private String links(JsonNode tag) {
        return "<h2>%s</h2>\n<ul>\n%s</ul>\n"
                .formatted(
                        Prose.escaped(tag.path("name").asString()),
                        of(tag).stream().map(OperationSection::link).collect(Collectors.joining()));
    }

    private String articles(JsonNode tag) {
        return "<section>\n<h2>%s</h2>\n<p>%s</p>\n%s</section>\n"
                .formatted(
                        Prose.escaped(tag.path("name").asString()),
                        Prose.inline(tag.path("description").asString("")),
                        of(tag).stream().map(OperationSection::html).collect(Collectors.joining()));
    }

    private List<OperationSection> of(JsonNode tag) {
        return sections.stream()
                .filter(section -> section.tag().equals(tag.path("name").asString()))
                .toList();
    }
}
