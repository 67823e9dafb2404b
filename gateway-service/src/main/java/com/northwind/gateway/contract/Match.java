package com.northwind.gateway.contract;

import java.util.Set;
import org.springframework.http.HttpMethod;

/** What a request is to a contract. */
public sealed interface Match {

    record Known(Operation operation) implements Match {}

    record WrongMethod(Set<HttpMethod> allowed) implements Match {}

    record Unknown() implements Match {}
}
