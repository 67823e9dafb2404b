# shellcheck shell=bash
# Builds what is missing or older than what it is made of. Tests are not part of it.

# Where a module of the platform lies; nothing for other modules.
platform_modules_of() {
  local pom=$ROOT/$1/pom.xml library
  for library in table security web; do
    if [ "$1" != "platform/$library" ] && grep -q "<artifactId>$library</artifactId>" "$pom"; then
      echo "platform/$library"
      platform_modules_of "platform/$library"
    fi
  done
}

# What a jar is made of; directories too, because a file may have gone.
sources_of() {
  local module
  for module in "$1" $(platform_modules_of "$1" | sort -u); do
    printf '%s\n' "$ROOT/$module/pom.xml"
    [ ! -d "$ROOT/$module/src/main" ] || printf '%s\n' "$ROOT/$module/src/main"
  done
  printf '%s\n' "$ROOT/pom.xml"
}

# The build sets a jar's time of modification to a constant, so that equal sources make equal jars; the
# time its inode changed is when it was built.
stale() {
  local jar=$ROOT/$1/target/$1.jar source
  [ -f "$jar" ] || return 0
  while read -r source; do
    [ -z "$(find "$source" -newermc "$jar" | head -n 1)" ] || return 0
  done <<<"$(sources_of "$1")"
  return 1
}

# build MODULE...: all that are stale in one run of Maven.
build() {
  local name modules='' log=$LOG_DIR/build.log
  for name in "$@"; do
    if stale "$name"; then
      modules=$modules${modules:+,}$name
    fi
  done
  [ -n "$modules" ] || return 0
  say "Building ${modules//,/, } (log: $log)"
  if ! (cd "$ROOT" && ./mvnw -B -Dstyle.color=never -Dmaven.test.skip=true package -pl "$modules" -am) 2>&1 |
    tee "$log" | show_build; then
    tail -n 30 "$log" >&2
    fail "The build failed; the whole log is $log"
  fi
  # Maven leaves a jar alone when only a time has changed.
  for name in ${modules//,/ }; do
    touch "$ROOT/$name/target/$name.jar"
  done
}

# One line for each module Maven comes to.
show_build() {
  local line
  while IFS= read -r line; do
    case $line in
      *'[INFO] Building '*'['*']'*) say "  ${line#*Building }" ;;
    esac
  done
}
