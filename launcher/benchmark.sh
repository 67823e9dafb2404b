# shellcheck shell=bash

benchmark_help() {
  cat <<'TEXT'
Usage: ./northwind benchmark NAME [--OPTION VALUE]...

Measures a service beside what it is made of, or could be replaced by, in the same run, and writes a report.
It starts what it needs by itself, on free ports, with data of its own; what runs of the platform is left
alone. Without a name it lists what can be measured.
TEXT
}

benchmark() {
  # shellcheck source=/dev/null
  source "$ROOT/.mvn/jdk.sh"
  create_home
  case ${1:-} in
    '')
      build benchmarks
      set -- --help
      ;;
    edge)
      # shellcheck source=/dev/null
      source "$ROOT/launcher/nginx.sh"
      provide_nginx
      build gateway-service benchmarks
      ;;
    door) build local-aws sensor-ingest-service stream-fanout-service graphql-service benchmarks ;;
    projector) build local-aws sensor-ingest-service benchmarks ;;
    *) build local-aws graphql-service benchmarks ;;
  esac
  # Thousands of sockets are as many open files, here and in what is started.
  ulimit -n "$(ulimit -Hn)"
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx1g --enable-native-access=ALL-UNNAMED \
    --sun-misc-unsafe-memory-access=allow -jar "$ROOT/benchmarks/target/benchmarks.jar" "$1" \
    --root "$ROOT" --out "$ROOT/target/benchmarks" "${@:2}"
}
