package com.northwind.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestsTests {

    private static final Path BASE = Path.of("../k8s/base");

    static List<Path> manifests() throws IOException {
        try (Stream<Path> files = Files.list(BASE)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith("kustomization.yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void hasOnlyFieldsAndTypesOfTheApi(Path manifest) throws IOException {
        assertThat(Manifests.faults(Files.readString(manifest))).isEmpty();
    }

    @Test
    void anUnknownFieldIsFound() throws IOException {
        String misspelt = Files.readString(BASE.resolve("gateway-service.yaml"))
                .replace("readOnlyRootFilesystem", "readOnlyRoot");

        assertThat(Manifests.faults(misspelt)).singleElement().asString().endsWith("readOnlyRoot is unknown");
    }

    @Test
    void aWrongTypeIsFound() throws IOException {
        String wrong = Files.readString(BASE.resolve("gateway-service.yaml")).replace("replicas: 2", "replicas: many");

        assertThat(Manifests.faults(wrong)).hasSize(1);
    }

    @Test
    void rendersEveryService() throws IOException, InterruptedException {
        assumeThat(onPath("kubectl")).as("kubectl is on the path").isTrue();
        Process kustomize = new ProcessBuilder("kubectl", "kustomize", BASE.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();

        String rendered = new String(kustomize.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(kustomize.waitFor()).isZero();
        assertThat(Manifests.faults(rendered)).isEmpty();
        assertThat(Pattern.compile("(?m)^kind: (Deployment|StatefulSet)$")
                        .matcher(rendered)
                        .results())
                .hasSize(7);
        assertThat(rendered)
                .contains(
                        "deliveries-service",
                        "gateway-service",
                        "graphql-service",
                        "identity-service",
                        "invoices-service",
                        "sensor-ingest-service",
                        "stream-fanout-service");
    }

    private static boolean onPath(String command) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, command)));
    }
}
