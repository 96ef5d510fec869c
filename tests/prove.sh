#!/usr/bin/env bash
# The long form of the proofs in docs/reliability.md: all hosts, random tests 27 times as long (10,125 edits), and mutants. Takes an hour.
set -uo pipefail
cd "$(dirname "$0")/.."

failed=0
step() {
  printf '\n== %s\n' "$1"
  shift
  "$@" || failed=1
}

suite=tests/GpConnect.Analyzers.Tests
for host in 4.8.0 4.14.0 5.0.0 5.9.0; do
  step "Host: Roslyn $host" dotnet test "$suite" "-p:TestRoslynVersion=$host"
done

step "Editor" dotnet test tests/GpConnect.Ide.Tests
step "Random tests, 27 times as long" env GPCONNECT_LONG=27 dotnet test "$suite" --filter FullyQualifiedName~Reliability
step "Tests to run mutants with" dotnet build "$suite"
step "Mutants" dotnet run --project tests/GpConnect.Mutations GpConnect.Rules/{Topology,Identifiers,Declarations,Sds} GpConnect.Rules/{Text,Model,Written,Snapshots,Registries,Generation}=30 GpConnect.Analyzers=120
exit "$failed"
