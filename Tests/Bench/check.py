#!/usr/bin/env python3
"""Measures `tdkt check` beside `tdkt build`, and how soon an edited file's warnings are in the preview's bar.

Usage: check.py TDKT [--articles N] [--rounds N] [--edits N]
Each round edits one article and then builds with the output of the round before in place, and checks. A build that finds
nothing changed at all is told, too; it reads no article. For the bar, an invisible character is put into an article's body, and
the bar's address is asked each millisecond until it tells the warning.
"""
import argparse, importlib.util, json, os, pathlib, random, statistics, subprocess, sys, tempfile, time, urllib.parse

HERE = pathlib.Path(__file__).resolve().parent
spec = importlib.util.spec_from_file_location("preview", HERE / "preview.py")
preview = importlib.util.module_from_spec(spec)
spec.loader.exec_module(preview)
TEMPLATES = HERE.parents[1] / "templates"
RATIO, MILLISECONDS = 1.5, 40


def run(tdkt, work, *arguments):
    """Seconds of wall time."""
    start = time.monotonic()
    outcome = subprocess.run([tdkt, *arguments, "--today", "2026-06-01", "--templates", TEMPLATES], cwd=work, capture_output=True, text=True)
    if outcome.returncode not in (0, 1):
        sys.exit(f"check.py: {arguments}: {outcome.stderr[-2000:]}")
    return time.monotonic() - start, outcome


def rounds(tdkt, work, files, count):
    run(tdkt, work, "build")
    times = {"build, one article edited": [], "check": [], "build, nothing changed": []}
    for number in range(count):
        file = random.Random(number).choice(files)
        file.write_text(file.read_text(encoding="utf-8") + f"\nThêm một câu, lần {number}.\n", encoding="utf-8")
        times["build, one article edited"].append(run(tdkt, work, "build")[0])
        times["check"].append(run(tdkt, work, "check")[0])
        times["build, nothing changed"].append(run(tdkt, work, "build")[0])
    return {name: statistics.median(values) for name, values in times.items()}


def bar_latencies(tdkt, work, files, count):
    """Milliseconds from the save to the warning in the bar."""
    command = [tdkt, "preview", "--port", "18732", "--today", "2026-06-01", "--content", work / "content", "--templates", TEMPLATES,
               "--output", work / "none"]
    address, found = "/thi-dua/", []
    server = preview.Server(command, 18732, address)
    try:
        for number in range(count):
            file = random.Random(1000 + number).choice(files)
            text = file.read_text(encoding="utf-8")
            status = "/_tdkt/status?path=" + urllib.parse.quote(address + preview.tdkt_route(file))
            start = time.monotonic()
            preview.save(file, text + "\nKhen\u200b thưởng.\n")
            while b"text/invisible" not in raw(server, status):
                if time.monotonic() - start > 30:
                    sys.exit(f"check.py: {file} never warned: {raw(server, status)[:500]}")
                time.sleep(0.001)
            found.append((time.monotonic() - start) * 1000)
            preview.save(file, text)
            time.sleep(0.3)
    finally:
        server.stop()
    return found


def raw(server, path):
    server.connection.request("GET", path)
    return server.connection.getresponse().read()


def main():
    parser = argparse.ArgumentParser(description="Measures tdkt check.")
    parser.add_argument("tdkt", type=pathlib.Path)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--edits", type=int, default=40)
    options = parser.parse_args()
    tdkt = options.tdkt.resolve()
    memory_backed = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="tdkt-bench-", dir=memory_backed) as folder:
        work = pathlib.Path(folder)
        subprocess.run([sys.executable, HERE / "corpus.py", str(options.articles), work, "--only-tdkt"], check=True)
        files = sorted((work / "content/tin-tuc").rglob("*.md"))
        times = rounds(tdkt, work, files, options.rounds)
        for name, seconds in times.items():
            print(f"{name:28}{seconds:7.2f} s")
        ratio = times["check"] / times["build, one article edited"]
        print(f"check / build with a warm output: {ratio:.2f}; target {RATIO}: {'met' if ratio <= RATIO else 'MISSED'}")
        _, outcome = run(tdkt, work, "check", "--format", "json")
        told = [json.loads(line) for line in outcome.stdout.splitlines()]
        made_up = {"award", "decision", "result"}  # what the corpus gets wrong on purpose
        errors = [record for record in told if record["severity"] == "error" and record["code"].split("/")[0] not in made_up]
        print(f"false alarms, as errors: {len(errors)}; target 0: {'met' if not errors else 'MISSED'}")
        values = bar_latencies(tdkt, work, files, options.edits)
        median = statistics.median(values)
        print(preview.told("save to warning in the bar", values) + f"; target {MILLISECONDS} ms: {'met' if median <= MILLISECONDS else 'MISSED'}")


if __name__ == "__main__":
    main()
