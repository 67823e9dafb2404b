package com.northwind.gateway.reference;

/**
 * One line of a table: a parameter, or a member of a body.
 *
 * @param name as it is reached from the top, {@code data[].id}
 * @param type what it can be, in words
 * @param description Markdown; empty if the contract says nothing
 */
record Member(String name, String type, boolean required, String description) {

    String row() {
        return "<tr><th scope=\"row\"><code>%s</code>%s</th><td>%s</td><td>%s</td></tr>\n"
                .formatted(
                        Prose.escaped(name),
                        required ? " <span class=\"must\">required</span>" : "",
                        Prose.escaped(type),
                        Prose.inline(description));
    }
}
