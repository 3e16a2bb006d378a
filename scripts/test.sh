# Runs every test, in a real browser, too, and sums up.

# The first that is on the PATH.
chromium_on_the_path() {
    local name
    for name in chromium chromium-browser google-chrome; do
        command -v "$name" && return 0
    done
    return 1
}

# Who names a browser gets that one or none.
refuse_a_chromium_that_is_none() {
    command -v "$CHROMIUM" > /dev/null || fail \
        "Cannot test in a browser: the variable CHROMIUM names '$CHROMIUM', which is no program that can be started." \
        "Name one that is, or unset CHROMIUM; found on the PATH: $(chromium_on_the_path || printf 'none')."
}

# By the system's packages, where they may be installed.
install_for_tests() {
    local name=$1 package=$2 log=$ROOT/target/$2.log
    command -v apt-get > /dev/null && [ "$(id -u)" -eq 0 ] || return 0
    printf 'Installing %s …\n' "$name"
    apt-get -qq update < /dev/null > "$log" 2>&1 || true
    DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 install -y "$package" \
        < /dev/null >> "$log" 2>&1 || tail -n 5 "$log" >&2
}

find_chromium() {
    if [ -n "${CHROMIUM:-}" ]; then
        refuse_a_chromium_that_is_none
        CHROMIUM=$(command -v "$CHROMIUM")
        export CHROMIUM
        return 0
    fi
    if CHROMIUM=$(chromium_on_the_path); then
        export CHROMIUM
        return 0
    fi
    [ "${1:-}" != installed ] || return 1
    install_for_tests Chromium chromium
    find_chromium installed || fail "Cannot test in a browser: no Chromium was found." \
        "Install one (Debian: apt-get install chromium), or name it in the variable CHROMIUM."
}

has_postgresql_in() {
    [ -x "$1/initdb" ] && [ -x "$1/postgres" ]
}

# Who names a folder gets that one or none.
refuse_a_folder_without_postgresql() {
    has_postgresql_in "$POSTGRESQL_BIN" || fail \
        "Cannot test with PostgreSQL: the variable POSTGRESQL_BIN names '$POSTGRESQL_BIN', which holds no initdb and postgres that can be started." \
        "Name the folder that holds them (Debian: /usr/lib/postgresql/15/bin), or unset POSTGRESQL_BIN."
}

# Where the server's programs may be, the path before the usual folders, of these the newest version first.
postgresql_folders() {
    local initdb
    if initdb=$(command -v initdb); then
        dirname "$initdb"
    fi
    printf '%s\n' /usr/lib/postgresql/*/bin /usr/pgsql-*/bin \
        /opt/homebrew/opt/postgresql*/bin | sort -rV
}

find_postgresql() {
    local folder
    if [ -n "${POSTGRESQL_BIN:-}" ]; then
        refuse_a_folder_without_postgresql
        export POSTGRESQL_BIN
        return 0
    fi
    while IFS= read -r folder; do
        if has_postgresql_in "$folder"; then
            export POSTGRESQL_BIN=$folder
            return 0
        fi
    done < <(postgresql_folders)
    [ "${1:-}" != installed ] || return 1
    install_for_tests PostgreSQL postgresql
    find_postgresql installed || fail "Cannot test with PostgreSQL: its server programs (initdb, postgres) were not found." \
        "Install them (Debian: apt-get install postgresql), or name their folder in the variable POSTGRESQL_BIN."
}

# What Surefire says of each module, and whatever went wrong; tests print bytes that are no text, too.
told_by_maven() {
    grep -a --line-buffered -E '^\[(ERROR|INFO)\] (Tests run:|Building Toàn|BUILD)|^\[(ERROR|WARNING)\] Tests run:|^\[ERROR\]' || true
}

report_files() {
    find "$ROOT"/*/target/surefire-reports -name 'TEST-*.xml' "$@" 2> /dev/null || true
}

# "N passed, N failed, N skipped" over all reports; fails if a test failed or none was run.
sum_up() {
    report_files -exec grep -h '<testsuite ' {} + | awk '
        function count(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0 }
        { tests += count("tests"); failed += count("failures") + count("errors"); skipped += count("skipped") }
        END { printf "%d passed, %d failed, %d skipped\n", tests - failed - skipped, failed, skipped; exit (failed > 0 || tests == 0) }'
}

# Testing builds the program anew, under whoever runs it.
refuse_to_test_under_others() {
    local running
    running=$(running_processes)
    # Each number is a word.
    # shellcheck disable=SC2086
    [ -z "$running" ] || fail "Cannot test: $(named $running) runs the program from this folder, and testing builds it anew." \
        "End it first, or test in another clone."
}

run_tests() {
    local log=$ROOT/target/test.log result=0
    case ${1:-} in
        -h | --help)
            printf '%s\n' "Usage: ./toancanh test [maven arguments]" \
                "Runs every test: units, Spark, a real PostgreSQL, views without a browser, and views in a real Chromium." "" \
                "Example:" "  ./toancanh test -pl config" "The whole log is target/test.log."
            return 0
            ;;
    esac
    hold_the_build
    refuse_to_test_under_others
    mkdir -p "$ROOT/target"
    find_maven
    find_node
    find_chromium
    find_postgresql
    unset TOANCANH_HOME TOANCANH_DATABASE_URL TOANCANH_DATABASE_USER TOANCANH_DATABASE_PASSWORD \
        TOANCANH_SPARK_MASTER TOANCANH_SPARK_CONF
    report_files -exec rm -f {} +
    rm -f "$STAMP"
    names_built_from > "$STAMP.begun"
    # What a test leaves running by mistake must not hold the build.
    maven --fail-at-end verify "$@" 2>&1 < /dev/null 9>&- | tee "$log" | told_by_maven || result=1
    # Tests of everything package as a build does; after others it is safer to build again.
    [ "$result" -ne 0 ] || [ $# -ne 0 ] || [ ! -f "$JAR" ] || mv "$STAMP.begun" "$STAMP"
    sum_up || result=1
    [ "$result" -eq 0 ] || printf 'Something failed; the whole log: %s\n' "$log" >&2
    return "$result"
}
