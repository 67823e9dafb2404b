package com.northwind.gateway.validation;

/**
 * Which part of a request is wrong, and how.
 *
 * @param field the name of a parameter, or a JSON Pointer into the body
 */
record Violation(String field, String rule) {

    @Override
    public String toString() {
        return field + " " + rule;
    }
}
