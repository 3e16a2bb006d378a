# Finds a JDK of version 21 or newer, 25 before all others, and chooses the flags to start it with.

# The feature version of the JDK in a folder, such as 25; nothing where there is no JDK.
jdk_version() {
    local line
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
    if [ -r "$1/release" ]; then
        while IFS= read -r line; do
            case $line in
                JAVA_VERSION=*)
                    line=${line#JAVA_VERSION=}
                    line=${line//\"/}
                    printf '%s' "${line%%[!0-9]*}"
                    return 0
                    ;;
            esac
        done < "$1/release"
    fi
    "$1/bin/java" -version 2>&1 | sed -n '1s/.*version "\([0-9]*\).*/\1/p'
}

jdk_candidates() {
    local java
    printf '%s\n' "${JAVA_HOME:-}"
    if java=$(command -v java); then
        java=$(readlink -f "$java" 2> /dev/null || printf '%s' "$java")
        printf '%s\n' "${java%/bin/java}"
    fi
    printf '%s\n' /usr/lib/jvm/* "${SDKMAN_DIR:-${HOME:-}/.sdkman}"/candidates/java/*
    if [ -x /usr/libexec/java_home ]; then
        /usr/libexec/java_home -v 25 2> /dev/null || true
        /usr/libexec/java_home -v 21+ 2> /dev/null || true
    fi
}

best_jdk() {
    local candidate version best='' best_version=0
    while IFS= read -r candidate; do
        [ -n "$candidate" ] || continue
        version=$(jdk_version "$candidate")
        case $version in '' | *[!0-9]*) continue ;; esac
        if [ "$version" -eq 25 ]; then
            printf '%s' "$candidate"
            return 0
        fi
        if [ "$version" -ge 21 ] && [ "$version" -gt "$best_version" ]; then
            best=$candidate best_version=$version
        fi
    done < <(jdk_candidates)
    printf '%s' "$best"
}

find_java() {
    local version
    if [ -n "${TOANCANH_JAVA_HOME:-}" ]; then
        version=$(jdk_version "$TOANCANH_JAVA_HOME")
        [ "${version:-0}" -ge 21 ] || fail \
            "Cannot use TOANCANH_JAVA_HOME=$TOANCANH_JAVA_HOME: it holds ${version:+only JDK }${version:-no JDK}; JDK 21 or newer is needed."
        JAVA_HOME=$TOANCANH_JAVA_HOME
    else
        JAVA_HOME=$(best_jdk)
        [ -n "$JAVA_HOME" ] || fail \
            "Cannot start: no JDK 21 or newer was found (25 is preferred)." \
            "Install one, such as Temurin 25 from https://adoptium.net/, or name its folder in TOANCANH_JAVA_HOME."
    fi
    export JAVA_HOME
}

# A quarter of the memory is Java's own choice; where that is too little for Spark, 2 GB.
heap_flag() {
    local kilobytes=''
    case ${TOANCANH_JAVA_OPTS:-} in *-Xmx* | *MaxRAMPercentage*) return 0 ;; esac
    if [ -r /proc/meminfo ]; then
        kilobytes=$(sed -n 's/^MemTotal: *\([0-9]*\).*/\1/p' /proc/meminfo)
    fi
    if [ -n "$kilobytes" ] && [ "$kilobytes" -lt $((8 * 1024 * 1024)) ]; then
        printf '%s' -Xmx2g
    fi
}

# Short work is done sooner without the optimising compiler and with the simplest collector.
speed_flags() {
    local word
    case ${1:-} in run | feeds | pipeline) return 0 ;; esac
    for word in "$@"; do
        if [ -f "$word" ] && [ -n "$(find -L "$word" -size +20480k)" ]; then
            return 0
        fi
    done
    printf '%s' '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC'
}
