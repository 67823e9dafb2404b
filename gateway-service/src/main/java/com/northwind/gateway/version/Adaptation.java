package com.northwind.gateway.version;

import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * How an operation of an old version is answered by one of the service's own.
 *
 * @param operation the id of the old one
 * @param parameters the new names of parameters of the query that have other ones now
 * @param answer makes the old shape of the new one; only for successes, problems are the same in both
 */
record Adaptation(String operation, Map<String, String> parameters, UnaryOperator<ObjectNode> answer) {}
