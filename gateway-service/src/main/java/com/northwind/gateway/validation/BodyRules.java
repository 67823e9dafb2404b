package com.northwind.gateway.validation;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.northwind.gateway.contract.Body;
import java.util.List;

/** A body is there if it must be, is JSON, and of the schema of its media type. */
final class BodyRules {

    private BodyRules() {}

    static List<Violation> violations(Body body, Schema schema, byte[] bytes) {
        if (bytes.length == 0) {
            return body.required() ? List.of(Violation.inBody("", "is missing")) : List.of();
        }
        return switch (JsonText.read(bytes)) {
            case JsonText.Reading.Refused(String rule) -> List.of(Violation.inBody("", rule));
            case JsonText.Reading.Value(var node) ->
                schema.validate(node).stream().map(BodyRules::violation).toList();
        };
    }

    /** Of a member that is missing or not wanted the schema says where it is not; the caller wants to know which it is. */
    private static Violation violation(Error error) {
        String place = error.getInstanceLocation().toString();
        String member = error.getProperty();
        return Violation.inBody(member == null ? place : place + "/" + escaped(member), error.getMessage());
    }

    private static String escaped(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }
}
