package com.northwind.graphql.document;

import com.northwind.graphql.failure.Refusal;
import com.northwind.graphql.schema.GraphProperties;

/** Holds what a document asks for against what one may ask for. */
final class Measures {

    private Measures() {}

    /**
     * Every measure of a shape.
     *
     * @throws Refusal if one is too large
     */
    static void check(Shape shape, GraphProperties limits) {
        check("depth", shape.depth(), limits.depth());
        check("fields", shape.fields(), limits.fields());
        check("roots", shape.roots(), limits.roots());
        check("aliases", shape.aliases(), limits.aliases());
        check("directives", shape.directives(), limits.directives());
    }

    /**
     * One measure.
     *
     * @throws Refusal if it is too large
     */
    static void check(String measure, long requested, long limit) {
        if (requested > limit) {
            throw Refusal.tooComplex(measure, requested, limit);
        }
    }
}
