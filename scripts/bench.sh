# Measures beside a peer in the same run; outside the tests.

bench_usage() {
    printf '%s\n' "Usage: ./toancanh bench totals|cold|night [--rows N] [--of households|lines|enterprises]" \
        "totals  totals N records of each of three feeds (10,000,000 unless told), and lets DuckDB do the same on the same files, in turns" \
        "cold    does so in a process of its own, from its start to totals written to Parquet; tells its memory, too" \
        "night   runs the pipeline on 36 months of lines of a province, and then on one more" \
        "Prints medians and ratios; fails if any value differs." "" \
        "Example:" "  ./toancanh bench totals --rows 10000000"
}

refuse_bench() {
    printf '%s\n' "$1" >&2
    bench_usage >&2
    exit 2
}

# Prints the test class that measures.
bench_class() {
    case $1 in
        totals) printf '%s' TotalsBenchmark ;;
        cold) printf '%s' ColdBenchmark ;;
        night) printf '%s' NightBenchmark ;;
        *) return 1 ;;
    esac
}

run_bench() {
    local what=${1:-} rows=10000000 of='' log=$ROOT/target/bench.log class
    case $what in
        -h | --help)
            bench_usage
            return 0
            ;;
    esac
    class=$(bench_class "$what") || refuse_bench "Cannot measure '$what': accepted are totals, cold and night"
    shift
    while [ $# -gt 0 ]; do
        case $1 in
            -h | --help)
                bench_usage
                return 0
                ;;
            --rows)
                [ "$what" != night ] || refuse_bench "Cannot choose the rows of a night: they are those of 37 months"
                rows=${2:-}
                shift 2 || refuse_bench "Cannot measure without a number of rows: accepted is --rows 10000000"
                ;;
            --of)
                case ${2:-} in households | lines | enterprises) ;; *) refuse_bench "Cannot total '${2:-}': accepted are households, lines and enterprises" ;; esac
                of=$2
                shift 2
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
    maven test -pl config,data-lake,analytics "-Dtest=$class" "-Dbenchmark=$what" "-Drows=$rows" "-Dworkload=$of" \
        -Dsurefire.failIfNoSpecifiedTests=false > "$log" 2>&1 < /dev/null 9>&- || fail "The benchmark failed; the whole log: $log"
    grep -h '^BENCH' "$log"
}
