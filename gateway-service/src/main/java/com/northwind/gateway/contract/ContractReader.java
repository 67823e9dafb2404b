package com.northwind.gateway.contract;

import com.northwind.gateway.contract.Parameter.Place;
import com.northwind.security.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.util.StringUtils;
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
    private final PayloadReader payloads;
    private final String base;

    private ContractReader(Document document) {
        this.document = document;
        this.payloads = new PayloadReader(document);
        this.base =
                StringUtils.trimTrailingCharacter(document.at("/servers/0/url").asString(""), '/');
    }

    static ContractReader of(Document document) {
        return new ContractReader(document);
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
                document.at(pointer + "/operationId").asString(""),
                HttpMethod.valueOf(method.toUpperCase(Locale.ROOT)),
                pattern,
                access(document.at(pointer + "/security")),
                Stream.concat(parameters(path), parameters(pointer)).toList(),
                payloads.body(pointer + "/requestBody"),
                payloads.responses(pointer + "/responses"),
                PoliciesReader.of(document.at(pointer + "/x-northwind")));
    }

    private List<Requirement> access(JsonNode security) {
        if (!security.isArray() || security.isEmpty()) {
            throw new IllegalArgumentException("An operation says who may call it");
        }
        return security.valueStream().map(this::requirement).toList();
    }

    /** What is asked for in the name of a scheme is a scope of OAuth 2, and of any other scheme a group. */
    private Requirement requirement(JsonNode schemes) {
        Map<Boolean, Set<String>> named = schemes.propertyStream()
                .collect(Collectors.partitioningBy(
                        scheme -> isOauth2(scheme.getKey()),
                        Collectors.flatMapping(
                                scheme -> scheme.getValue().valueStream().map(JsonNode::asString),
                                Collectors.toUnmodifiableSet())));
        if (named.values().stream().allMatch(Set::isEmpty)) {
            throw new IllegalArgumentException("An operation names the scopes or the groups it needs");
        }
        return new Requirement(
                named.getOrDefault(true, Set.of()),
                named.getOrDefault(false, Set.of()).stream()
                        .map(group -> Group.valueOf(group.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private boolean isOauth2(String scheme) {
        return document.at("/components/securitySchemes" + Document.step(scheme) + "/type")
                .asString("")
                .equals("oauth2");
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
}
