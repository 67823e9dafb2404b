# shellcheck shell=bash
# An nginx to compare with: the machine's own, or else Debian's package, unpacked below our home and installed nowhere.

# provide_nginx: leaves one on the PATH.
provide_nginx() {
  local own=$HOME_DIR/nginx/usr/sbin log=$LOG_DIR/nginx.log
  PATH=$PATH:/usr/local/sbin:/usr/sbin
  ! command -v nginx >/dev/null || return 0
  [ -x "$own/nginx" ] || fetch_nginx >"$log" 2>&1 || true
  PATH=$own:$PATH
  nginx -v >>"$log" 2>&1 || fail "There is no nginx on this machine to compare with, and Debian's package could not be
fetched (log: $log). Install nginx, then start this again."
}

fetch_nginx() {
  (
    rm -rf "${HOME_DIR:?}/nginx"
    mkdir -p "$HOME_DIR/nginx"
    cd "$HOME_DIR/nginx" && apt-get download nginx && dpkg-deb -x nginx_*.deb .
  )
}
