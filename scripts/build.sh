# Builds the program, only when a file that it is made from is newer than the last build, has come or has gone.

find_maven() {
    local version told
    command -v mvn > /dev/null || fail \
        "Cannot build: mvn is not on the PATH." \
        "Install Apache Maven 3.8 or newer (Debian: apt-get install maven, macOS: brew install maven, or https://maven.apache.org/)."
    if ! told=$(mvn --version 2>&1); then
        fail "Cannot build: mvn does not start: $(printf '%s' "${told:-it says nothing}" | head -n 5)" \
            "This mvn is $(command -v mvn); once mvn --version answers, this command builds."
    fi
    version=$(printf '%s\n' "$told" | sed -n 's/.*Apache Maven \([0-9]*\)\.\([0-9]*\).*/\1 \2/p')
    case $version in
        [012]\ * | 3\ [0-7]) fail "Cannot build with Maven ${version/ /.}: Maven 3.8 or newer is needed." ;;
    esac
}

# Arguments that tell Maven which Node to build the pages with, into NODE_ARGUMENTS.
find_node() {
    local version
    NODE_ARGUMENTS=()
    if [ -x "$ROOT/.node/bin/node" ]; then
        return 0
    fi
    version=$(node --version 2> /dev/null | sed -n 's/^v\([0-9]*\).*/\1/p' || true)
    if [ "${version:-0}" -ge 24 ] && command -v npm > /dev/null; then
        NODE_ARGUMENTS=(-Dtoancanh.node=system)
        return 0
    fi
    command -v npm > /dev/null || fail \
        "Cannot build: neither Node 24 or newer nor npm, which could fetch it, is on the PATH." \
        "Install Node 24 from https://nodejs.org/, or any npm (Debian: apt-get install npm)."
    NODE_ARGUMENTS=("-Dtoancanh.node.package=$(node_package)")
}

node_package() {
    local machine
    case $(uname -m) in
        aarch64 | arm64) machine=arm64 ;;
        *) machine=x64 ;;
    esac
    case $(uname -s) in
        Darwin) printf 'node-darwin-%s' "$machine" ;;
        *) printf 'node-linux-%s' "$machine" ;;
    esac
}

maven() {
    mvn -B --no-transfer-progress -Dstyle.color=never -f "$ROOT/pom.xml" ${NODE_ARGUMENTS[@]+"${NODE_ARGUMENTS[@]}"} "$@"
}

built_from() {
    find "$ROOT"/pom.xml "$ROOT"/*/pom.xml "$ROOT"/config/definitions "$ROOT"/*/src/main \
        \( -path '*/frontend/generated' -o -path '*/src/main/bundles' \) -prune -o -type f "$@" -print
}

names_built_from() {
    built_from | LC_ALL=C sort | cksum
}

is_built() {
    [ -f "$JAR" ] && [ -f "$STAMP" ] \
        && [ -z "$(built_from -newer "$STAMP" | head -n 1)" ] \
        && [ "$(names_built_from)" = "$(cat "$STAMP")" ]
}

# Until it is let go: one at a time builds, tests, or looks whether what is built may be run, where the system can lock.
# Who may not write here cannot build here either.
hold_the_build() {
    mkdir -p "$ROOT/target" 2> /dev/null || true
    if [ -w "$ROOT/target" ] && command -v flock > /dev/null; then
        exec 9>> "$ROOT/target/building"
        flock -n 9 && return 0
        printf 'Waiting for the command that builds or tests here …\n' >&2
        flock 9
    fi
}

let_go_of_the_build() {
    exec 9>&-
}

# What the build is of, such as +3f2a9c1d04e5, with -dirty after it where files differ from that commit; nothing outside a clone.
commit_built() {
    local top
    top=$(git -C "$ROOT" rev-parse --show-toplevel 2> /dev/null) || return 0
    [ "$top" = "$ROOT" ] || return 0
    git -C "$ROOT" describe --always --dirty --abbrev=12 --exclude '*' 2> /dev/null | sed 's/^/+/' || true
}

build() {
    local begun=$SECONDS how='1 to 2 minutes'
    find_maven
    find_node
    [ -f "$JAR" ] || how='first time: 2 to 4 minutes'
    printf 'Building (%s) …\n' "$how" >&2
    names_built_from > "$STAMP.begun"
    if ! maven -q -DskipTests "-Dtoancanh.commit=$(commit_built)" package > "$BUILD_LOG" 2>&1 < /dev/null; then
        grep -v '^WARNING' "$BUILD_LOG" | tail -n 25 >&2
        fail "Cannot build: Maven failed, see above. The whole log: $BUILD_LOG"
    fi
    mv "$STAMP.begun" "$STAMP"
    printf 'Built in %d s.\n' $((SECONDS - begun)) >&2
}

# Whoever runs the last build keeps it: a jar that changes under a process breaks it at the next class that it loads.
build_if_needed() {
    local running
    is_built && return 0
    running=$(running_processes)
    if [ -n "$running" ] && [ -f "$JAR" ]; then
        # Each number is a word.
        # shellcheck disable=SC2086
        printf '%s\n' "Not building, though files have changed since the last build: $(named $running) runs it." \
            "This command uses the last build, too; end what runs, and the next command builds." >&2
        return 0
    fi
    build
}
