# Sourced by ./mvnw and ./northwind: points JAVA_HOME at a JDK 25, or says that there is none.

is_jdk_25() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] && grep -q '^JAVA_VERSION="25[."]' "$1/release"
}

find_jdk_25() {
  for home in "${JAVA_HOME:-}" "${JDK_25_HOME:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$home" ] && is_jdk_25 "$home"; then
      printf '%s\n' "$home"
      return 0
    fi
  done
  return 1
}

if ! JAVA_HOME=$(find_jdk_25); then
  echo "Northwind needs a JDK 25 and found none: not in JAVA_HOME, JDK_25_HOME, /usr/lib/jvm, /opt, ~/.sdkman," >&2
  echo "~/.jdks or /Library/Java. Install one (https://adoptium.net/temurin/releases/?version=25) or set JAVA_HOME." >&2
  exit 1
fi
export JAVA_HOME
