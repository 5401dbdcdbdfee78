#!/usr/bin/env bash
# Prove the two commands in a bare Debian 12: a folder with python3, python3-venv and make, and a
# clone of the last commit. With --tests, run .ci/run there too. Needs root, debootstrap and git.
# MIRROR names another Debian mirror than debootstrap's own.
set -euo pipefail
cd "$(dirname "$0")/.."

[[ $EUID == 0 ]] || { echo "make fresh needs root: sudo make fresh" >&2; exit 1; }
command -v debootstrap >/dev/null || { echo "make fresh needs debootstrap: apt-get install -y debootstrap" >&2; exit 1; }

root=$(mktemp -d "${TMPDIR:-/tmp}/attent-fresh.XXXXXX")
clean_up() {
  mountpoint -q "$root/proc" && umount "$root/proc"
  rm -rf --one-file-system "$root"
}
trap clean_up EXIT

say() { printf '\n== %s (%d s)\n' "$1" "$SECONDS"; }

# The chroot gets the way to the package registries that this machine is set up with, and no more.
inside() {
  local settings
  mapfile -t settings < <(env | grep -E '^(PIP_(CERT|DEFAULT_TIMEOUT|INDEX_URL|PROXY|TRUSTED_HOST)|[a-z]+_proxy)=' || true)
  chroot "$root" env -i HOME=/root LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin \
    "${settings[@]}" "$@" </dev/null
}

# Expect a command to fail, with one line about what the machine lacks; install what the line says.
obey() {
  local line
  if line=$(inside make -s -C /attent "$@" 2>&1); then
    echo "make $* ought to have failed on a bare machine" >&2
    return 1
  fi
  line=$(grep -v '^make' <<<"$line")
  echo "$line"
  [[ $(wc -l <<<"$line") == 1 ]] || { echo "that is more than one line" >&2; return 1; }
  [[ $line == *apt-get* ]] || return 0
  inside env DEBIAN_FRONTEND=noninteractive sh -c "${line##*: }" >"$root/apt.log" 2>&1 ||
    { tail "$root/apt.log" >&2; return 1; }
}

say "bare Debian 12"
debootstrap --variant=minbase --include=ca-certificates,make,python3,python3-venv \
  bookworm "$root" ${MIRROR:+"$MIRROR"} >"$root.log" || { tail "$root.log" >&2; exit 1; }
rm "$root.log"
cp -L /etc/resolv.conf "$root/etc/"
cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/"
mount -t proc proc "$root/proc"
git clone --quiet . "$root/attent"

say "make setup names the libraries it lacks"
obey setup
say "make setup"
inside make -s -C /attent setup

say "make run names the display it lacks"
obey run
say "make run, off-screen"
inside env QT_QPA_PLATFORM=offscreen make -s -C /attent run ARGS=self-test

say "make test names what the tests talk to"
obey test

if [[ ${1:-} == --tests ]]; then
  say ".ci/run"
  inside bash /attent/.ci/run
fi
say "done"
