#!/usr/bin/env python3
"""Measures `tdkt preview`, and `hugo server --renderToMemory` beside it, on one made-up section.

Usage: preview.py TDKT [--articles N] [--edits N] [--memory-edits N]
A save is a new file renamed over the old one; it is over when the page's new bytes have been served to a client that
asks every millisecond. Of ten edits, seven change a body, two a title, one a date (which reorders the section). What is
missing (Hugo; Playwright and Chromium for the browser) is left out, and said. Linux only.
"""
import argparse, functools, http.client, importlib.util, os, pathlib, random, re, shutil, statistics, subprocess, sys, tempfile, time

HERE = pathlib.Path(__file__).resolve().parent
spec = importlib.util.spec_from_file_location("bench", HERE / "bench.py")
bench = importlib.util.module_from_spec(spec)
spec.loader.exec_module(bench)
print = functools.partial(print, flush=True)
TICKS = os.sysconf("SC_CLK_TCK")


class Server:
    """A preview of a section that is running."""

    def __init__(self, command, port, address):
        self.port, self.address = port, address
        self.start = time.monotonic()
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.connection = None
        while True:
            try:
                if self.get("")[0] == 200:
                    break
                if time.monotonic() - self.start > 120:
                    sys.exit(f"preview: {command[0]} doesn't serve {address}")
            except OSError:
                self.connection = None
            if self.process.poll() is not None:
                sys.exit(f"preview: {command[0]} ended")
            time.sleep(0.005)
        self.first_page = time.monotonic() - self.start

    def get(self, path):
        if not self.connection:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        self.connection.request("GET", self.address + path)
        answer = self.connection.getresponse()
        return answer.status, answer.read()

    def cpu(self):
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def memory(self):
        return int(re.search(r"VmRSS:\s*(\d+)", pathlib.Path(f"/proc/{self.process.pid}/status").read_text())[1]) / 1024

    def stop(self):
        self.process.terminate()
        self.process.wait()


def save(path, text):
    temporary = path.with_name(f".{path.name}.tmp")
    temporary.write_text(text, encoding="utf-8")
    os.replace(temporary, path)


def edited(text, kind, mark):
    if kind == "title":
        return re.sub(r'^title: "?', lambda found: found[0] + mark + " ", text, count=1, flags=re.M)
    if kind == "date":
        text = re.sub(r"^date: \S+", lambda _: f"date: 2019-0{1 + len(mark) % 9}-{10 + len(mark) % 18}", text, count=1, flags=re.M)
    return f"{text}\n{mark}\n"


KINDS = ["body"] * 7 + ["title"] * 2 + ["date"]


def edits(files, count, seed):
    """What to edit, how, and a mark that was never there."""
    rng = random.Random(seed)
    for number in range(count):
        yield rng.choice(files), KINDS[number % 10], f"dấu{seed}x{number}y"


def latencies(server, files, count, route):
    """Milliseconds from the save to the new bytes, by kind of edit."""
    found = {"body": [], "title": [], "date": []}
    for file, kind, mark in edits(files, count, 1):
        text = file.read_text(encoding="utf-8")
        start = time.monotonic()
        save(file, edited(text, kind, mark))
        while mark.encode() not in server.get(route(file))[1]:
            if time.monotonic() - start > 60:
                sys.exit(f"preview: {file} was never served anew")
            time.sleep(0.001)
        found[kind].append((time.monotonic() - start) * 1000)
        time.sleep(0.25)
        save(file, text)
        time.sleep(0.25)
    return found


def told(name, values):
    values = sorted(values)
    return f"{name}: median {statistics.median(values):.1f} ms, p95 {values[int(len(values) * 0.95)]:.1f} ms, n = {len(values)}"


def browser_latencies(server, files, count):
    """Milliseconds from the save to the changed text in Chromium; None without it."""
    if not (importlib.util.find_spec("playwright") and shutil.which("chromium")):
        return None
    from playwright.sync_api import sync_playwright
    found = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        for file, _, mark in edits(files, count, 2):
            page.goto(f"http://127.0.0.1:{server.port}{server.address}{tdkt_route(file)}")
            page.wait_for_timeout(300)
            text = file.read_text(encoding="utf-8")
            start = time.monotonic()
            save(file, edited(text, "body", mark))
            while not page.evaluate("mark => document.body.textContent.includes(mark)", mark):
                time.sleep(0.002)
            found.append((time.monotonic() - start) * 1000)
            save(file, text)
            page.wait_for_timeout(200)
        browser.close()
    return found


def tdkt_route(file):
    parts = file.with_suffix("").parts
    return "/".join(parts[parts.index("content") + 1:]) + "/"


def memory_over(server, files, count):
    """Resident MiB after the first tenth of so many edits, and at the end."""
    first = None
    for number, (file, kind, mark) in enumerate(edits(files, count, 3)):
        save(file, edited(file.read_text(encoding="utf-8"), kind, "") + f"\n{mark}\n")
        time.sleep(0.03)
        if number % 20 == 0:
            server.get(tdkt_route(file))
        if number == count // 10:
            time.sleep(1)
            first = server.memory()
    time.sleep(2)
    return first, server.memory()


def measure_tdkt(options, work):
    content = work / "content"
    command = [options.tdkt.resolve(), "preview", "--port", "18731", "--today", "2026-06-01", "--content", content,
               "--templates", HERE.parents[1] / "templates", "--output", work / "none"]
    report = [options.tdkt.resolve(), "report", "--from", "2026-01-01", "--to", "2026-06-01", "--format", "json", "--content", content]
    starts, parses, server = [], [], None
    for _ in range(3):
        if server:
            server.stop()
        server = Server(command, 18731, "/thi-dua/")
        starts.append(server.first_page)
        start = time.monotonic()
        subprocess.run(report, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        parses.append(time.monotonic() - start)
    print(f"start to the first page: {statistics.median(starts):.2f} s; reading, checks and `tdkt report`: "
          f"{statistics.median(parses):.2f} s; ratio {statistics.median(starts) / statistics.median(parses):.2f}")
    files = sorted((content / "tin-tuc").rglob("*.md"))
    time.sleep(2)
    before = server.cpu()
    time.sleep(10)
    print(f"idle: {(server.cpu() - before) * 10:.2f} % of a core over 10 s")
    found = latencies(server, files, options.edits, tdkt_route)
    for name, values in found.items():
        print(told(f"tdkt, {name}", values))
    print(told("tdkt, all", sum(found.values(), [])))
    in_browser = browser_latencies(server, files, max(10, options.edits // 3))
    print(told("tdkt, text in Chromium", in_browser) if in_browser else "Playwright or Chromium is missing: no browser")
    if options.memory_edits:
        first, last = memory_over(server, files, options.memory_edits)
        print(f"memory: {first:.0f} MiB after {options.memory_edits // 10} edits, {last:.0f} MiB after "
              f"{options.memory_edits} ({(last / first - 1) * 100:+.1f} %)")
    server.stop()


def measure_hugo(options, work):
    if not (hugo := bench.hugo_program()):
        return print("Hugo is missing")
    shutil.copytree(HERE / "hugo", work / "hugo", dirs_exist_ok=True)
    server = Server([hugo, "server", "--renderToMemory", "--noBuildLock", "--source", work / "hugo", "--cacheDir", work / "cache",
                     "--port", "18732", "--bind", "127.0.0.1"], 18732, "/thi-dua/")
    print(f"Hugo, start to the first page: {server.first_page:.2f} s")
    files = sorted(path for path in (work / "hugo/content/tin-tuc").rglob("*.md") if not path.name.startswith("_"))
    found = latencies(server, files, max(10, options.edits // 4), tdkt_route)
    for name, values in found.items():
        print(told(f"Hugo, {name}", values))
    print(told("Hugo, all", sum(found.values(), [])))
    server.stop()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tdkt", type=pathlib.Path)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--edits", type=int, default=60)
    parser.add_argument("--memory-edits", type=int, default=2_000)
    options = parser.parse_args()
    memory_backed = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=memory_backed) as folder:
        work = pathlib.Path(folder)
        subprocess.run([sys.executable, HERE / "corpus.py", str(options.articles), work], check=True, stdout=subprocess.DEVNULL)
        measure_tdkt(options, work)
        measure_hugo(options, work)


if __name__ == "__main__":
    main()
