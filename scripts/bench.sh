# Measures beside a peer in the same run; outside the tests.

bench_usage() {
    printf '%s\n' "Usage: ./toancanh bench totals [--rows N]" \
        "Totals N records of three feeds (10,000,000 unless told), and lets DuckDB do the same on the same files, in turns." \
        "Prints medians and ratios; fails if any value differs." "" \
        "Example:" "  ./toancanh bench totals --rows 10000000"
}

refuse_bench() {
    printf '%s\n' "$1" >&2
    bench_usage >&2
    exit 2
}

run_bench() {
    local rows=10000000 log=$ROOT/target/bench.log
    case ${1:-} in
        -h | --help)
            bench_usage
            return 0
            ;;
        totals) shift ;;
        *) refuse_bench "Cannot measure '${1:-}': accepted is totals" ;;
    esac
    while [ $# -gt 0 ]; do
        case $1 in
            --rows)
                rows=${2:-}
                shift 2 || refuse_bench "Cannot measure without a number of rows: accepted is --rows 10000000"
                ;;
            *) refuse_bench "Unknown option: '$1'" ;;
        esac
    done
    case $rows in '' | *[!0-9]*) refuse_bench "Cannot measure '$rows' rows: accepted is a whole number such as 10000000" ;; esac
    hold_the_build
    refuse_to_test_under_others
    mkdir -p "$ROOT/target"
    find_maven
    # What it compiles is no program to start.
    rm -f "$STAMP"
    maven test -pl config,data-lake,analytics -Dtest=TotalsBenchmark -Dbenchmark=totals "-Drows=$rows" \
        -Dsurefire.failIfNoSpecifiedTests=false > "$log" 2>&1 < /dev/null 9>&- || fail "The benchmark failed; the whole log: $log"
    grep -h '^BENCH' "$log"
}
