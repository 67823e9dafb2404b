package com.northwind.graphql.document;

import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How large an operation is as it is written, with fragments counted wherever they are spread. Questions about the schema
 * count as one field: the engine has limits of its own for them.
 *
 * @param depth how deep fields are nested
 * @param fields how many fields there are
 * @param roots how many of them are at the top
 * @param aliases how many have another name
 * @param directives how many directives are used
 */
record Shape(long depth, long fields, long roots, long aliases, long directives) {

    private static final Shape EMPTY = new Shape(0, 0, 0, 0, 0);
    private static final long CEILING = 1_000_000_000;

    static Shape of(Document document, OperationDefinition operation) {
        Map<String, FragmentDefinition> fragments = new HashMap<>();
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
        return new Measure(fragments).of(operation.getSelectionSet()).with(directives(operation));
    }

    private Shape beside(Shape other) {
        return new Shape(
                Math.max(depth, other.depth),
                sum(fields, other.fields),
                sum(roots, other.roots),
                sum(aliases, other.aliases),
                sum(directives, other.directives));
    }

    private Shape below(Field field) {
        return new Shape(depth + 1, sum(fields, 1), 1, sum(aliases, field.getAlias() == null ? 0 : 1), directives);
    }

    private Shape with(int more) {
        return new Shape(depth, fields, roots, aliases, sum(directives, more));
    }

    private static long sum(long one, long other) {
        return Math.min(one + other, CEILING);
    }

    private static int directives(DirectivesContainer<?> node) {
        return node.getDirectives().size();
    }

    /** Looks at each fragment once: spread in one another they are more than anybody could look at. */
    private record Measure(Map<String, FragmentDefinition> fragments, Map<String, Shape> measured) {

        Measure(Map<String, FragmentDefinition> fragments) {
            this(fragments, new HashMap<>());
        }

        Shape of(@Nullable SelectionSet selections) {
            Shape shape = EMPTY;
            if (selections != null) {
                for (Selection<?> selection : selections.getSelections()) {
                    shape = shape.beside(of(selection));
                }
            }
            return shape;
        }

        private Shape of(Selection<?> selection) {
            return switch (selection) {
                case Field field
                when isAboutTheSchema(field) -> EMPTY.below(field).with(directives(field));
                case Field field -> of(field.getSelectionSet()).below(field).with(directives(field));
                case InlineFragment fragment -> of(fragment.getSelectionSet()).with(directives(fragment));
                case FragmentSpread spread -> of(spread).with(directives(spread));
                default -> EMPTY;
            };
        }

        /** A fragment inside itself counts nothing here; it is no valid document. */
        private Shape of(FragmentSpread spread) {
            Shape known = measured.putIfAbsent(spread.getName(), EMPTY);
            FragmentDefinition fragment = fragments.get(spread.getName());
            if (known != null || fragment == null) {
                return known == null ? EMPTY : known;
            }
            Shape shape = of(fragment.getSelectionSet()).with(directives(fragment));
            measured.put(spread.getName(), shape);
            return shape;
        }

        private static boolean isAboutTheSchema(Field field) {
            return field.getName().equals("__schema") || field.getName().equals("__type");
        }
    }
}
