package com.northwind.journey;

import java.net.URI;
import java.util.Map;

/**
 * Where a running platform is reached, and the secrets of its demonstration people and things.
 *
 * @param rest the gateway, without a path
 * @param readings where sensors post
 */
public record Platform(URI issuer, URI graphql, URI rest, URI readings, URI mqtt, Secrets secrets) {

    /** Reads addresses from options; what is not said is where an unchanged platform on this machine has it. */
    public static Platform of(Map<String, String> options, Map<String, String> environment) {
        return new Platform(
                URI.create(options.getOrDefault("issuer", "http://localhost:8086")),
                URI.create(options.getOrDefault("graphql", "http://127.0.0.1:8081/graphql")),
                URI.create(options.getOrDefault("rest", "http://127.0.0.1:8080")),
                URI.create(options.getOrDefault("readings", "http://127.0.0.1:8084/v1/readings")),
                URI.create(options.getOrDefault("mqtt", "mqtt://127.0.0.1:1883")),
                Secrets.of(environment));
    }

    /** Generated for each checkout; hides itself from logs. */
    public record Secrets(String password, String machines, String system) {

        static Secrets of(Map<String, String> environment) {
            return new Secrets(
                    need(environment, "NORTHWIND_DEMO_PASSWORD"),
                    need(environment, "NORTHWIND_DEMO_SECRET"),
                    need(environment, "NORTHWIND_SYSTEM_SECRET"));
        }

        private static String need(Map<String, String> environment, String key) {
            String value = environment.get(key);
            if (value == null || value.isEmpty()) {
                throw new Unexpected(key + " is not set; ./northwind sets it");
            }
            return value;
        }

        @Override
        public String toString() {
            return "Secrets[******]";
        }
    }
}
