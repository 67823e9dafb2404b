package com.northwind.gateway.reference;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The little Markdown that contracts are written in: paragraphs, code and links. */
final class Prose {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\((https?://[^)\\s]+)\\)");

    private Prose() {}

    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }

    /** Within a line. */
    static String inline(String text) {
        String code = CODE.matcher(escaped(text.strip())).replaceAll("<code>$1</code>");
        return LINK.matcher(code).replaceAll("<a href=\"$2\">$1</a>");
    }

    static String paragraphs(String text) {
        return Arrays.stream(text.strip().split("\\n\\s*\\n"))
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph -> "<p>%s</p>\n".formatted(inline(paragraph)))
                .collect(Collectors.joining());
    }
}
