package com.northwind.web;

/** A part of a request that is well-formed and makes no sense to whoever was asked. It is answered by naming the part. */
public final class InvalidField extends RuntimeException {

    private final String field;
    private final String rule;

    /**
     * Says what is wrong.
     *
     * @param field the name of the parameter, or the path of the member in the body
     * @param rule what it does not keep, without any value that was sent
     */
    public InvalidField(String field, String rule) {
        super(field + " " + rule);
        this.field = field;
        this.rule = rule;
    }

    public String field() {
        return field;
    }

    public String rule() {
        return rule;
    }
}
