# shellcheck shell=bash
# The real clients of the module system-tests, told where the platform is.

# run_client VERB [ARGUMENT]...
run_client() {
  [ -f "$ENV_FILE" ] || fail "There are no secrets in $ENV_FILE yet: ./northwind up makes them."
  # shellcheck source=/dev/null
  source "$ROOT/.mvn/jdk.sh"
  create_home
  # What is asked for on standard output stays alone there.
  build system-tests >&2
  export_demonstration_secrets
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "-Xmx${CLIENT_HEAP:-128}m" --enable-native-access=ALL-UNNAMED \
    --sun-misc-unsafe-memory-access=allow -jar "$ROOT/system-tests/target/system-tests.jar" "$@" \
    --issuer "$(issuer)" --graphql "$(address_of graphql-service)/graphql" --rest "$(address_of gateway-service)" \
    --readings "$(address_of sensor-ingest-service)/v1/readings" --mqtt "mqtt://$(at "$MQTT_PORT")"
}
