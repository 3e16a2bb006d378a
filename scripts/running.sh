# Knows which processes run the program that was built here: each leaves a note with its number in target/running.

# To be called right before this shell becomes Java, while it holds the build: until then its command is what the note says. Who may not write here cannot build here either.
note_this_process() {
    { mkdir -p "$ROOT/target/running" && printf '%s' "$0" > "$ROOT/target/running/$$"; } 2> /dev/null || true
}

command_of() {
    if [ -d /proc/self ]; then
        tr '\0' ' ' 2> /dev/null < "/proc/$1/cmdline" || true
    else
        ps -ww -p "$1" -o command= 2> /dev/null || true
    fi
}

# The numbers of these processes, one a line; notes of those that have ended go.
running_processes() {
    local note process command begun_as
    for note in "$ROOT"/target/running/*; do
        [ -e "$note" ] || continue
        process=${note##*/}
        [ "$process" != $$ ] || continue
        command=$(command_of "$process")
        begun_as=$(cat "$note" 2> /dev/null || true)
        case $command in
            '') rm -f "$note" 2> /dev/null || true ;;
            *"$JAR"* | *"${begun_as:-$JAR}"*) printf '%s\n' "$process" ;;
        esac
    done
}

# "process 12" or "process 12 and 13"
named() {
    local text=$1
    shift
    while [ $# -gt 0 ]; do
        text="$text and $1"
        shift
    done
    printf 'process %s' "$text"
}
