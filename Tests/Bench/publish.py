#!/usr/bin/env python3
"""Measures `tdkt publish` after one article's text has changed: bytes over the SSH connection, seconds after the build.

Usage: publish.py TDKT [--articles N] [--runs N]
A section is published into a folder, and over ssh to a server on this machine, through a proxy that counts every byte
both ways, the login's too. Then one article's text is changed and it is published again, so many times; medians are told.
"""
import argparse, os, pathlib, random, re, statistics, subprocess, sys, tempfile
from ssh_server import SSHServer

HERE = pathlib.Path(__file__).resolve().parent
MADE_UP = ["award/above-level", "award/prerequisite", "decision/repeated-recipient", "result/contradicting-values",
           "result/repeated-value"]
TARGETS = {"KB": 300, "share": 0.02, "seconds": 3}


class Office:
    def __init__(self, tdkt, work):
        self.tdkt, self.work = tdkt.resolve(), work

    def publish(self, target):
        """Seconds after the build, as the program says them."""
        command = [self.tdkt, "publish", target, "--yes", "--lang", "en", "--today", "2026-06-01", "--content", "content",
                   "--templates", HERE.parents[1] / "templates", "--output", f"public-{target}"]
        outcome = subprocess.run(command, cwd=self.work, capture_output=True, text=True)
        if outcome.returncode or not (found := re.search(r"Published \S+, ([\d.]+) s", outcome.stderr)):
            sys.exit(f"publish.py: {target}: {outcome.stdout[-500:]}{outcome.stderr[-2000:]}")
        return float(found[1])

    def edit(self, number):
        files = sorted((self.work / "content/tin-tuc").rglob("*.md"))
        file = random.Random(number).choice(files)
        file.write_text(file.read_text(encoding="utf-8") + f"\nThêm một câu, lần {number}.\n", encoding="utf-8")


def size(folder):
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.name.startswith(".tdkt"))


def line(name, seconds, sent):
    told = f"{sent / 1000:12.1f} KB" if sent is not None else " " * 15
    print(f"{name:34}{seconds:8.2f} s{told}", flush=True)


def main():
    parser = argparse.ArgumentParser(description="Measures tdkt publish.")
    parser.add_argument("tdkt", type=pathlib.Path)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    memory_backed = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="tdkt-bench-", dir=memory_backed) as folder:
        work = pathlib.Path(folder)
        subprocess.run([sys.executable, HERE / "corpus.py", str(options.articles), work, "--only-tdkt"], check=True)
        server = SSHServer(work)
        try:
            measure(options, work, server)
        finally:
            server.stop()


def measure(options, work, server):
    office, proxy = Office(options.tdkt, work), server.proxy
    with (work / "content/site.yaml").open("a") as site:
        # What the made-up decisions and results get wrong must not stop a publish.
        site.write("checks:\n" + "".join(f"  {code}: note\n" for code in MADE_UP))
        site.write(f"publish:\n  folder: {{type: directory, path: {work}/target-folder}}\n"
                   f"  ssh: {{type: ssh, host: may-chu, path: {work}/target-ssh, ssh_config: {server.config}}}\n")
    found = {"folder": [], "ssh": []}
    for target in found:
        before = proxy.total
        seconds = office.publish(target)
        line(f"{target}, first publish", seconds, proxy.total - before if target == "ssh" else None)
    for number in range(options.runs):
        office.edit(number)
        for target, values in found.items():
            before, down = proxy.total, proxy.received
            values.append((office.publish(target), proxy.total - before))
            line(f"{target}, one article changed", values[-1][0], values[-1][1] if target == "ssh" else None)
    section = size(work / "public-ssh")
    sent = statistics.median(value[1] for value in found["ssh"])
    medians = {target: statistics.median(value[0] for value in values) for target, values in found.items()}
    print(f"\n{options.articles} articles, {section / 1e6:.0f} MB; medians of {options.runs} publishes of one changed article")
    isLittle = sent < max(TARGETS["KB"] * 1000, TARGETS["share"] * section)
    print(f"bytes over ssh: {sent / 1000:.0f} KB, {sent / section:.2%} of the section; target {TARGETS['KB']} KB or "
          f"{TARGETS['share']:.0%}: {'met' if isLittle else 'MISSED'}")
    for target, seconds in medians.items():
        print(f"{target}: {seconds:.2f} s after the build; target {TARGETS['seconds']} s: "
              f"{'met' if seconds <= TARGETS['seconds'] else 'MISSED'}")


if __name__ == "__main__":
    main()
