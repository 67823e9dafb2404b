package com.northwind.graphql.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class RegistrationTests {

    @TempDir
    Path classes;

    @BeforeEach
    void start() throws IOException {
        write("schema.graphqls", """
                directive @sized(max: Int!, by: String) on FIELD_DEFINITION
                scalar Date scalar Instant scalar Cursor scalar Long
                type Query { me: Person }
                type Person { name: String friends: [Person!]! @sized(max: 50) }
                """);
        write("documents/app/Me.graphql", "query Me { me { name } }");
    }

    @Test
    void listsWhatTheAppsSend() throws IOException {
        Registration.main(new String[] {classes.toString()});

        RegisteredDocument[] list = new JsonMapper()
                .readValue(Files.readAllBytes(classes.resolve(DocumentRegistry.LIST)), RegisteredDocument[].class);
        assertThat(list)
                .containsExactly(new RegisteredDocument(
                        DocumentId.of("query Me { me { name } }"),
                        "app",
                        "Me",
                        "query",
                        2,
                        2,
                        2,
                        "graphql/documents/app/Me.graphql"));
    }

    @Test
    void breaksTheBuildForADocumentThatIsWrong() throws IOException {
        breaksWith("query Bad { me { age } }", "age");
        breaksWith("query Bad { me", "Bad.graphql");
        breaksWith("query Other { me { name } }", "names its operation Other");
        breaksWith("query Bad { me { name } } query B { me { name } }", "2 operations");
        breaksWith("query Bad { __schema { types { name } } }", "asks about the schema");
        breaksWith("query Bad { me { friends { friends { friends { name } } } } }", "may cost");
        breaksWith("query Bad { me { %s } }".formatted("name ".repeat(400)), "fields");
        breaksWith("query Me { me { name } }", "is the same as");
    }

    private void breaksWith(String document, String fault) throws IOException {
        write("documents/app/Bad.graphql", document);

        assertThatThrownBy(() -> Registration.main(new String[] {classes.toString()}))
                .hasMessageContaining("graphql/documents/app/")
                .hasMessageContaining(fault);
    }

    private void write(String file, String text) throws IOException {
        Path path = classes.resolve("graphql").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
