package com.northwind.graphql;

import com.nimbusds.jwt.JWTClaimsSet;
import com.northwind.testing.TestIssuer;
import java.util.List;
import java.util.function.UnaryOperator;

/** Tokens of people who may send texts of their own, as tests do that try what no app asks. */
final class Explorer {

    private Explorer() {}

    static String token(String subject, String... groups) {
        return token(subject, UnaryOperator.identity(), groups);
    }

    static String token(String subject, UnaryOperator<JWTClaimsSet.Builder> change, String... groups) {
        return TestIssuer.token(claims -> change.apply(claims.subject(subject)
                .claim("client_id", "explorer")
                .claim("scope", "explorer")
                .claim("groups", List.of(groups))));
    }
}
