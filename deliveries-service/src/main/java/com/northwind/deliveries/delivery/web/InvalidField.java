package com.northwind.deliveries.delivery.web;

/** A part of a request does not make sense to its feature. */
class InvalidField extends RuntimeException {

    private final String field;
    private final String rule;

    InvalidField(String field, String rule) {
        super(field + " " + rule);
        this.field = field;
        this.rule = rule;
    }

    String field() {
        return field;
    }

    String rule() {
        return rule;
    }
}
