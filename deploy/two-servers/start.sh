#!/usr/bin/env bash
# Two servers on one PostgreSQL and one data root, and HAProxy in front of them on http://localhost:5080, all on this machine, to try it.
#   deploy/two-servers/start.sh 'Host=localhost;Database=streamrec;Username=streamrec;Password=…' [DATA-ROOT]
set -euo pipefail

export StreamRec__Database__Postgres=${1:?A connection string of PostgreSQL is needed.}
data=$(realpath -m "${2:-data}")
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

dotnet build -c Release StreamRec.Web
trap 'kill $(jobs -p) 2>/dev/null' EXIT
for port in 5081 5082; do
    dotnet run -c Release --no-build --project StreamRec.Web -- --urls "http://127.0.0.1:$port" --data-root "$data" &
done
haproxy -f deploy/two-servers/haproxy.cfg &
wait
