package com.northwind.graphql.schema;

import graphql.analysis.FieldComplexityCalculator;
import graphql.analysis.FieldComplexityEnvironment;

/** Estimates how many fields an answer has: a page counts as often as it may have entries, a building's list likewise. */
final class Cost implements FieldComplexityCalculator {

    /** Above every limit, and so low that the sum over all fields of the longest document is still a number. */
    private static final int CEILING = GraphProperties.MAX_COMPLEXITY + 1;

    private static final int TILES = 60;
    private static final int BUILDINGS = 10;

    @Override
    public int calculate(FieldComplexityEnvironment field, int children) {
        if (field.getField().getName().startsWith("__")) {
            return 0;
        }
        long cost = 1 + (long) times(field) * children;
        return (int) Math.min(cost, CEILING);
    }

    private static int times(FieldComplexityEnvironment field) {
        if (field.getArguments().get("first") instanceof Integer first) {
            return Math.max(first, 1);
        }
        return switch (field.getField().getName()) {
            case "tiles" -> TILES;
            case "buildings" -> BUILDINGS;
            default -> 1;
        };
    }
}
