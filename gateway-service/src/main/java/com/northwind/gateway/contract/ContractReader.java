package com.northwind.gateway.contract;

import com.networknt.schema.Schema;
import com.northwind.gateway.contract.Parameter.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;

/**
 * From OpenAPI to operations. What it does not understand it refuses, because a rule that the door passes over in silence
 * is worse than a door that does not start.
 */
final class ContractReader {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final Document document;
    private final String base;

    private ContractReader(Document document) {
        this.document = document;
        this.base = document.at("/servers/0/url").asString("");
    }

    static ContractReader of(Resource file) {
        return new ContractReader(Document.read(file));
    }

    List<Operation> operations() {
        return document.at("/paths").propertyNames().stream()
                .flatMap(this::operations)
                .sorted((one, other) -> PathPattern.SPECIFICITY_COMPARATOR.compare(one.pattern(), other.pattern()))
                .toList();
    }

    private Stream<Operation> operations(String path) {
        String pointer = "/paths" + Document.step(path);
        PathPattern pattern = PathPatternParser.defaultInstance.parse(base + path);
        return document.at(pointer).propertyNames().stream()
                .filter(METHODS::contains)
                .map(method -> operation(pattern, pointer, method));
    }

    private Operation operation(PathPattern pattern, String path, String method) {
        String pointer = path + "/" + method;
        return new Operation(
                HttpMethod.valueOf(method.toUpperCase(Locale.ROOT)),
                pattern,
                scopes(document.at(pointer + "/security")),
                Stream.concat(parameters(path), parameters(pointer)).toList(),
                body(pointer + "/requestBody"));
    }

    private static List<Set<String>> scopes(JsonNode security) {
        if (!security.isArray() || security.isEmpty()) {
            throw new IllegalArgumentException("An operation says who may call it");
        }
        return security.valueStream().map(ContractReader::together).toList();
    }

    private static Set<String> together(JsonNode requirement) {
        Set<String> scopes = requirement
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(HashSet::new));
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("An operation names the scopes it needs");
        }
        return Set.copyOf(scopes);
    }

    private Stream<Parameter> parameters(String pointer) {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < document.at(pointer + "/parameters").size(); i++) {
            parameters.add(parameter(document.resolved("%s/parameters/%d".formatted(pointer, i))));
        }
        return parameters.stream();
    }

    private Parameter parameter(String pointer) {
        JsonNode parameter = document.at(pointer);
        String schema = document.resolved(pointer + "/schema");
        return new Parameter(
                parameter.path("name").asString(),
                Place.valueOf(parameter.path("in").asString().toUpperCase(Locale.ROOT)),
                parameter.path("required").asBoolean(false),
                Parameter.Type.valueOf(
                        document.at(schema).path("type").asString("").toUpperCase(Locale.ROOT)),
                document.schema(schema));
    }

    private @Nullable Body body(String declared) {
        String pointer = document.resolved(declared);
        JsonNode body = document.at(pointer);
        if (body.isMissingNode()) {
            return null;
        }
        Map<MediaType, Schema> content = new LinkedHashMap<>();
        for (String type : body.path("content").propertyNames()) {
            content.put(
                    MediaType.parseMediaType(type),
                    document.schema(pointer + "/content" + Document.step(type) + "/schema"));
        }
        return new Body(body.path("required").asBoolean(false), Map.copyOf(content));
    }
}
