# What ./run and ./check need on the machine; installs it where it may (Debian, Ubuntu, root), else says what to install.

say_missing() {
  echo "缺少：$*" >&2
  echo "请先安装（Debian/Ubuntu）：sudo apt-get update && sudo apt-get install -y $*" >&2
  exit 1
}

install() {
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    say_missing "$@"
  fi
  echo "正在安装 $* …"
  apt-get update -qq >/dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >/dev/null || say_missing "$@"
}

java_version() { # major version of the java on PATH, 0 without one
  local version
  version=$(java -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -1)
  echo "${version:-0}"
}

need_java_and_maven() {
  local missing=()
  if [ "$(java_version)" -lt 17 ] || ! command -v javac >/dev/null; then missing+=(openjdk-17-jdk-headless); fi
  command -v mvn >/dev/null || missing+=(maven)
  if [ ${#missing[@]} -gt 0 ]; then install "${missing[@]}"; fi
}

need_test_tools() {
  local missing=()
  command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || missing+=(chromium)
  fc-list 2>/dev/null | grep -qi 'NotoSerifCJK\|Noto Serif CJK' || missing+=(fonts-noto-cjk)
  command -v pdftoppm >/dev/null || missing+=(poppler-utils)
  command -v soffice >/dev/null || missing+=(libreoffice-writer-nogui)
  if [ ${#missing[@]} -gt 0 ]; then install "${missing[@]}"; fi
}

build_product() { # target/app/youju.jar, newer than the sources
  local jar=target/youju.jar app=target/app
  if [ ! -f "$jar" ] || [ -n "$(find src/main pom.xml -newer "$jar" -print -quit)" ]; then
    echo "正在构建…"
    mvn -q -B -Dmaven.test.skip=true -Dstyle.color=never package
  fi
  if [ ! -f "$app/youju.jar" ] || [ "$jar" -nt "$app/youju.jar" ]; then
    rm -rf "$app"
    java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djarmode=tools -jar "$jar" extract --destination "$app" >/dev/null
    touch "$app/youju.jar"
  fi
}
