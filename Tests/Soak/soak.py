#!/usr/bin/env python3
"""Publishes one version of a section, takes it back, publishes it again …, while wrk reads the section from a real nginx.

Usage: soak.py TDKT [--articles N] [--switches N] [--seconds N]
The two versions differ in every page, in every asset and in every article's text by a mark. Each page must be of one
version, and the style sheet that it names, asked for next, of the same. Exit code 1 when one was not.
"""
import argparse, pathlib, re, shutil, signal, socket, subprocess, sys, tempfile, time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
BASE = "/thi-dua-khen-thuong/"
MADE_UP = ["award/above-level", "award/prerequisite", "decision/repeated-recipient", "result/contradicting-values",
           "result/repeated-value"]


def version(work, mark):
    """The made-up section and the repository's templates, with a mark everywhere."""
    content, templates = work / f"content-{mark}", work / f"templates-{mark}"
    shutil.copytree(work / "content", content)
    shutil.copytree(ROOT / "templates", templates)
    for article in content.rglob("*.md"):
        article.write_text(article.read_text(encoding="utf-8") + f"\nDấu {mark}.\n", encoding="utf-8")
    for name, text in [("footer.mustache", f"<p>{mark}</p>\n"), ("assets/site.css", f"\n/* {mark} */\n"),
                       ("assets/favicon.svg", f"\n<!-- {mark} -->\n")]:
        with (templates / name).open("a") as file:
            file.write(text)


def section(work, articles):
    subprocess.run([sys.executable, ROOT / "Tests/Bench/corpus.py", str(articles), work, "--only-tdkt"], check=True)
    with (work / "content/site.yaml").open("r+") as site:
        text = re.sub("base_url: .*", f"base_url: https://thi-dua.example.gov.vn{BASE}", site.read())
        site.seek(0)
        site.write(text + "checks:\n" + "".join(f"  {code}: note\n" for code in MADE_UP)
                   + f"publish:\n  server: {{type: directory, path: {work}/target}}\n")
        site.truncate()
    for mark in ["MARK-A", "MARK-B"]:
        version(work, mark)


class Office:
    def __init__(self, tdkt, work):
        self.tdkt, self.work, self.count = tdkt.resolve(), work, 0

    def run(self, *arguments):
        outcome = subprocess.run([self.tdkt, *arguments, "--yes", "--lang", "en"], cwd=self.work, capture_output=True, text=True)
        if outcome.returncode:
            sys.exit(f"soak: tdkt {' '.join(arguments)}: {outcome.stderr[-2000:]}")
        self.count += 1

    def publish(self, mark):
        self.run("publish", "--content", f"content-{mark}", "--templates", f"templates-{mark}", "--today", "2026-06-01")

    def take_back(self):
        self.run("rollback", "--content", "content-MARK-A")


class Nginx:
    def __init__(self, work):
        program = shutil.which("nginx", path="/usr/sbin:/sbin:/usr/bin")
        if not program:
            sys.exit("nginx is missing: apt-get install nginx")
        with socket.socket() as found:
            found.bind(("127.0.0.1", 0))
            self.port = found.getsockname()[1]
        text = (ROOT / "docs/operators/serving/nginx.conf").read_text(encoding="utf-8")
        for marked, value in [("/srv/thi-dua/", f"{work}/target/"), ("thi-dua.example.gov.vn", "localhost"),
                              ("listen 80;", f"listen 127.0.0.1:{self.port};")]:
            if marked not in text:
                sys.exit(f"soak: docs/operators/serving/nginx.conf has no “{marked}”")
            text = text.replace(marked, value)
        (work / "site.conf").write_text(text, encoding="utf-8")
        temporary = "".join(f"{name}_temp_path {work}/{name};" for name in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"])
        (work / "server.conf").write_text(
            f"daemon off; pid {work}/pid; events {{}}\nhttp {{ access_log off; {temporary} include {work}/site.conf; }}\n")
        self.log = work / "nginx.log"
        self.process = subprocess.Popen([program, "-e", self.log, "-c", work / "server.conf"], stderr=self.log.open("ab"))
        for _ in range(400):
            try:
                return socket.create_connection(("127.0.0.1", self.port)).close()
            except OSError:
                time.sleep(0.025)
        sys.exit(f"soak: nginx doesn't start: {self.log.read_text()}")

    def stop(self):
        self.process.terminate()
        self.process.wait()


def pages(work):
    """The addresses of pages, without those that only lead to others."""
    built = sorted((work / "public").rglob("index.html"))
    named = [page.parent.relative_to(work / "public").as_posix() for page in built if b"MARK-A" in page.read_bytes()]
    return [BASE if name == "." else f"{BASE}{name}/" for name in named]


def figures(output):
    return {name: int(value) for name, value in re.findall(r"^soak (\w+) (\d+)$", output, re.M)}


def soak(options, work):
    section(work, options.articles)
    office = Office(options.tdkt, work)
    office.publish("MARK-A")
    (work / "pages").write_text("\n".join(pages(work)) + "\n")
    nginx, start = Nginx(work), time.monotonic()
    # One connection to a thread: wrk doesn't tell a script which of several requests an answer is for.
    visitors = subprocess.Popen(
        ["wrk", "-t", "16", "-c", "16", "-d", f"{options.seconds}s", "--timeout", "10s", "-s", HERE / "visitors.lua",
         f"http://127.0.0.1:{nginx.port}", "--", work / "pages"], stdout=subprocess.PIPE, text=True)
    try:
        while office.count <= options.switches and time.monotonic() - start < options.seconds - 5:
            office.publish("MARK-B") if office.count % 2 else office.take_back()
            time.sleep(0.3)  # so that both are read, since a publish begins with a build and a rollback doesn't
        seconds = time.monotonic() - start
    finally:
        visitors.send_signal(signal.SIGINT)
        output = visitors.communicate(timeout=60)[0]
        nginx.stop()
    found = figures(output)
    print("".join(re.findall(r"^soak example .*\n", output, re.M)), end="")
    errors = sum(map(int, re.findall(r"\d+", "".join(re.findall(r"Socket errors:.*", output)))))
    print(f"{options.articles} articles, {office.count - 1} switches (publish and rollback in turn) in {seconds:.0f} s\n"
          f"requests: {found['pages'] + found['styles']} ({found['pages']} pages, {found['styles']} style sheets; "
          f"{found['versionA']} pages of one version, {found['versionB']} of the other)\n"
          f"failed: {found['failed'] + errors}\nmixed: {found['mixed']}")
    if office.count <= options.switches:
        print(f"soak: only {office.count - 1} of {options.switches} switches fitted into {options.seconds} s")
    isGood = found["failed"] + found["mixed"] + errors == 0 and found["versionA"] and found["versionB"]
    return isGood and office.count > options.switches


def main():
    parser = argparse.ArgumentParser(description="Publishes under load.")
    parser.add_argument("tdkt", type=pathlib.Path)
    parser.add_argument("--articles", type=int, default=2_000)
    parser.add_argument("--switches", type=int, default=100)
    parser.add_argument("--seconds", type=int, default=600, help="at most")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="tdkt-soak-") as folder:
        work = pathlib.Path(folder)
        work.chmod(0o755)  # nginx reads as another account
        sys.exit(0 if soak(options, work) else 1)


if __name__ == "__main__":
    main()
