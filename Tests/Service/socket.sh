#!/usr/bin/env bash
# Shows that the filter serves a Unix socket, one process a connection, as README's systemd units start it.
#
#   Tests/Service/socket.sh [FENLIU]        FENLIU is the executable, by default .build/release/fenliu
#
# Needs Debian's socat; uses systemd-socket-activate too, where it is installed. It prints what it did and ends with 1 at the first
# thing that is wrong. It is no part of the ordinary tests, because it measures time and needs these programs.
set -euo pipefail
cd "$(dirname "$0")/../.."
fenliu=$(readlink -f "${1:-.build/release/fenliu}")
folder=$(mktemp -d)
server=
cleanup() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    rm -rf "$folder"
}
trap cleanup EXIT
socket=$folder/fenliu.sock
command=("$fenliu" triage --line-buffered --input jsonl)

fail() {
    echo "✗ $*"
    exit 1
}

# Answers one letter whose id is the argument.
ask() { printf '{"id":"%s","text":"老板拖欠我们十七人工资半年不给，请求处理。"}\n' "$1" | socat -t 20 - "UNIX-CONNECT:$socket"; }

wait_for_socket() {
    for _ in $(seq 100); do
        [ -S "$socket" ] && return
        sleep 0.05
    done
    fail "no socket after five seconds"
}

try() {
    wait_for_socket
    start=$(date +%s%N)
    answer=$(ask one)
    echo "$answer" | grep -q '"id":"one"' || fail "$1: no record for the letter: $answer"
    echo "✓ $1: a letter in, a record out, after $((($(date +%s%N) - start) / 1000000)) ms with the start of the process"

    # The writer waits for each answer before it sends the next letter.
    coproc TALK { socat - "UNIX-CONNECT:$socket"; }
    talk=$TALK_PID
    for i in 1 2 3; do
        start=$(date +%s%N)
        printf '{"id":"turn %s","text":"楼下烧烤店油烟很大，睡不着。"}\n' "$i" >&"${TALK[1]}"
        read -r -t 20 answer <&"${TALK[0]}" || fail "$1: no answer to letter $i of a conversation"
        [[ $answer == *"\"id\":\"turn $i\""* ]] || fail "$1: wrong answer to letter $i"
        echo "✓ $1: conversation, letter $i answered after $((($(date +%s%N) - start) / 1000000)) ms"
    done
    exec {TALK[1]}>&-
    wait "$talk" || true

    # Eight connections at once; each gets its own record.
    clients=()
    for i in $(seq 8); do
        ask "client $i" >"$folder/$i.out" &
        clients+=($!)
    done
    wait "${clients[@]}"
    for i in $(seq 8); do
        [ "$(grep -c "\"id\":\"client $i\"" "$folder/$i.out")" = 1 ] || fail "$1: client $i got no record of its own: $(cat "$folder/$i.out" "$folder/log")"
    done
    echo "✓ $1: eight connections at once, each with its own record"

    # A damaged line is an error record, and the connection goes on.
    answers=$(printf '{"id":\n{"id":"after","text":"请问身份证丢了怎么补办？"}\n' | socat -t 20 - "UNIX-CONNECT:$socket")
    [[ $answers == *invalid-json*'"id":"after"'* ]] || fail "$1: a damaged line: $answers"
    echo "✓ $1: a damaged line is an error record, and the next letter is answered"

    # A client that goes away without reading.
    for i in $(seq 50); do printf '{"id":"%s","text":"老板拖欠工资。"}\n' "$i"; done >"$folder/many"
    socat -u "$folder/many" "UNIX-CONNECT:$socket"
    sleep 1
    if grep -qiE 'fenliu: ' "$folder/log"; then fail "$1: said something about a client that went away: $(cat "$folder/log")"; fi
    echo "✓ $1: a client that goes away is no matter"
}

echo "executable: $fenliu"
# socat itself would hang up half a second after the client's last letter; systemd leaves the connection to the filter.
socat -t 20 "UNIX-LISTEN:$socket,fork,backlog=64" "EXEC:${command[*]}" 2>"$folder/log" &
server=$!
try socat
kill "$server"
wait "$server" 2>/dev/null || true
rm -f "$socket"

if command -v systemd-socket-activate >/dev/null; then
    systemd-socket-activate --accept --inetd -l "$socket" "${command[@]}" 2>"$folder/log" &
    server=$!
    try systemd-socket-activate
else
    echo "· systemd-socket-activate is not installed, not tried"
fi
