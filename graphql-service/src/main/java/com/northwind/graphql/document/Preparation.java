package com.northwind.graphql.document;

import com.northwind.graphql.failure.Refusal;
import com.northwind.graphql.failure.Refusals;
import com.northwind.graphql.schema.GraphProperties;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a document, measures it as written, checks it against the schema, and works out what it may cost. */
final class Preparation {

    private static final Logger log = LoggerFactory.getLogger(Preparation.class);

    private final GraphQLSchema schema;
    private final GraphProperties limits;
    private final ParserOptions parser;

    Preparation(GraphQLSchema schema, GraphProperties limits) {
        this.schema = schema;
        this.limits = limits;
        this.parser = ParserOptions.getDefaultOperationParserOptions()
                .transform(options -> options.maxTokens(limits.tokens()));
    }

    Prepared prepare(String text) {
        try {
            Measures.check("characters", text.length(), limits.characters());
            Document document = parse(text);
            measure(document);
            List<? extends GraphQLError> errors = faults(document);
            return errors.isEmpty() ? prepared(document) : Prepared.broken(errors);
        } catch (ParseCancelledException | ParseCancelledTooDeepException tooLong) {
            return Prepared.broken(List.of(Refusals.error(Refusal.tooComplex("tokens", limits.tokens()))));
        } catch (InvalidSyntaxException notUnderstood) {
            return Prepared.broken(List.of(notUnderstood.toInvalidSyntaxError()));
        } catch (Refusal tooComplex) {
            return Prepared.broken(List.of(Refusals.error(tooComplex)));
        }
    }

    private Document parse(String text) {
        return Parser.parse(ParserEnvironment.newParserEnvironment()
                .document(text)
                .parserOptions(parser)
                .locale(Locale.ENGLISH)
                .build());
    }

    /** Some documents are so wrong that the engine's rules break on them, such as an odd condition on a subscription. */
    private List<? extends GraphQLError> faults(Document document) {
        try {
            return ParseAndValidate.validate(schema, document, Locale.ENGLISH);
        } catch (RuntimeException broken) {
            log.warn("A document broke the rules that check it", broken);
            return List.of(Refusals.error(Refusal.badRequest("The document is not valid")));
        }
    }

    /** Before anything that takes longer the larger a document is. */
    private void measure(Document document) {
        for (OperationDefinition operation : operations(document)) {
            Measures.check(Shape.of(document, operation), limits);
        }
    }

    private Prepared prepared(Document document) {
        return new Prepared(
                new PreparsedDocumentEntry(document),
                operations(document).stream()
                        .map(operation -> new Operation(
                                operation, Shape.of(document, operation), Cost.of(schema, document, operation)))
                        .toList());
    }

    private static List<OperationDefinition> operations(Document document) {
        return document.getDefinitionsOfType(OperationDefinition.class);
    }
}
