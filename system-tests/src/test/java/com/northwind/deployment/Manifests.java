package com.northwind.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checks manifests without a cluster: the model of the API refuses wrong types, and what it does not know it would keep
 * silently, so the manifest is compared with what the model alone gives back.
 */
final class Manifests {

    private static final Pattern DOCUMENTS = Pattern.compile("(?m)^---$");
    private static final ObjectMapper STRICT = JsonMapper.builder().build();

    private Manifests() {}

    /** The faults of one YAML file of any number of documents, each with its path; empty if an API server would take it. */
    static List<String> faults(String yaml) {
        List<String> faults = new ArrayList<>();
        for (String document : DOCUMENTS.split(yaml, -1)) {
            if (document.lines().allMatch(line -> line.isBlank() || line.startsWith("#"))) {
                continue;
            }
            try {
                JsonNode written = STRICT.valueToTree(Serialization.unmarshal(document, Object.class));
                KubernetesResource understood = Serialization.unmarshal(document, KubernetesResource.class);
                unknown(understood, kind(written), faults);
            } catch (IllegalArgumentException refused) {
                faults.add(firstLine(refused));
            }
        }
        return faults;
    }

    private static void unknown(Object model, String path, List<String> faults) {
        switch (model) {
            case Iterable<?> list -> {
                int i = 0;
                for (Object element : list) {
                    unknown(element, path + "[" + i++ + "]", faults);
                }
            }
            case KubernetesResource resource ->
                new ModelFields(resource)
                        .forEach(
                                (name, value) -> unknown(value, path + "." + name, faults),
                                name -> faults.add(path + "." + name + " is unknown"));
            default -> {
                // A plain value; its type was checked when it was read.
            }
        }
    }

    private static String kind(JsonNode document) {
        return Stream.of(document.path("kind"), document.path("metadata").path("name"))
                .map(JsonNode::asText)
                .reduce("", (left, right) -> left + "/" + right);
    }

    private static String firstLine(Exception refused) {
        Iterator<String> lines = String.valueOf(
                        refused.getCause() instanceof JsonProcessingException cause
                                ? cause.getOriginalMessage()
                                : refused.getMessage())
                .lines()
                .iterator();
        return lines.hasNext() ? lines.next() : refused.toString();
    }
}
