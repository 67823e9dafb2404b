package com.northwind.graphql.document;

import com.northwind.graphql.schema.GraphProperties;
import com.northwind.graphql.schema.SchemaText;
import graphql.GraphQLError;
import graphql.language.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A step of the build: checks the documents of our apps and writes the list of them. One that breaks the schema, a limit
 * or the habits of the house breaks the build.
 */
public final class Registration {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path classes;
    private final Preparation preparation;
    private final GraphProperties limits;
    private final Map<String, String> seen = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    private Registration(Path classes) throws IOException {
        this.classes = classes;
        this.limits =
                new Binder(new MapConfigurationPropertySource()).bindOrCreate("northwind.graph", GraphProperties.class);
        this.preparation =
                new Preparation(SchemaText.parse(Files.readString(classes.resolve(SchemaText.LOCATION))), limits);
    }

    /** Takes the directory of the compiled classes, and writes into it. */
    public static void main(String[] arguments) throws IOException {
        new Registration(Path.of(arguments[0])).run();
    }

    private void run() throws IOException {
        try (Stream<Path> files = Files.walk(classes.resolve(DocumentRegistry.DOCUMENTS))) {
            List<RegisteredDocument> documents = files.filter(
                            file -> file.toString().endsWith(".graphql"))
                    .sorted()
                    .flatMap(this::register)
                    .toList();
            if (!faults.isEmpty()) {
                throw new IllegalStateException("%d fault(s) in the documents of the apps:%n%s"
                        .formatted(faults.size(), String.join(System.lineSeparator(), faults)));
            }
            Files.write(classes.resolve(DocumentRegistry.LIST), JSON.writeValueAsBytes(documents));
        }
    }

    private Stream<RegisteredDocument> register(Path path) {
        String file = classes.relativize(path).toString().replace('\\', '/');
        String text = read(path);
        String twin = seen.putIfAbsent(text, file);
        if (twin != null) {
            return fault(file, "is the same as " + twin);
        }
        Prepared prepared = preparation.prepare(text);
        if (prepared.entry().hasErrors()) {
            return fault(
                    file,
                    prepared.entry().getErrors().stream()
                            .map(GraphQLError::getMessage)
                            .collect(Collectors.joining("; ")));
        }
        if (prepared.operations().size() != 1) {
            return fault(
                    file,
                    "has %d operations instead of one"
                            .formatted(prepared.operations().size()));
        }
        return register(path, file, text, prepared.operations().getFirst());
    }

    private Stream<RegisteredDocument> register(Path path, String file, String text, Operation operation) {
        String name = path.getFileName().toString().replace(".graphql", "");
        if (!name.equals(operation.definition().getName())) {
            return fault(
                    file,
                    "names its operation %s".formatted(operation.definition().getName()));
        }
        if (operation.cost().most() > limits.cost()) {
            return fault(file, "may cost %d of %d".formatted(operation.cost().most(), limits.cost()));
        }
        if (operation.definition().getSelectionSet().getSelectionsOfType(Field.class).stream()
                .anyMatch(field -> field.getName().startsWith("__"))) {
            return fault(file, "asks about the schema");
        }
        return Stream.of(new RegisteredDocument(
                DocumentId.of(text),
                Objects.requireNonNull(path.getParent()).getFileName().toString(),
                name,
                operation.definition().getOperation().name().toLowerCase(Locale.ROOT),
                operation.shape().depth(),
                operation.shape().fields(),
                operation.cost().most(),
                file));
    }

    private Stream<RegisteredDocument> fault(String file, String fault) {
        faults.add("  %s: %s".formatted(file, fault));
        return Stream.empty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
