#!/usr/bin/env python3
"""Measures the search page: bytes over the wire, time in the browser, what is found; and Pagefind on the same pages.

Usage: search.py TDKT [--articles N] [--queries N] [--wire N] [--pagefind N]
Needs `pip install playwright` (and pagefind_bin) and a chromium. Queries are made from the corpus by a seed: a title's two rarest
syllables, a recipient's name, a decision's number, five words of a text; none has marks, and each comes once more with one fault: a
wrong tone, Telex or VNI keys, a wrong letter, a joined number. One is found when its page, or a row with its name, is among the
first five links.
"""
import argparse, csv, functools, gzip, http.server, json, pathlib, random, re, shutil, statistics, subprocess, sys, tempfile, threading, time, unicodedata, urllib.parse

HERE = pathlib.Path(__file__).resolve().parent
TEMPLATES = HERE.parents[1] / "templates"
TONES = "\u0300\u0309\u0303\u0301\u0323"
TELEX = dict(zip(TONES, "frxsj")) | {"\u0302": "^", "\u0306": "w", "\u031b": "w"}
VNI = {"\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0301": "1", "\u0323": "5", "\u0302": "6", "\u031b": "7", "\u0306": "8"}


def fold(text):
    plain = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))
    return re.sub(r"['’]", "", plain.replace("đ", "d"))


def keys(word, marks, d, doubled):
    """A word as an input method would be fed with it: the tone's key last."""
    result, tone = "", ""
    for letter in unicodedata.normalize("NFC", word.lower()):
        parts = unicodedata.normalize("NFD", letter)
        if letter == "đ":
            result += d
            continue
        result += parts[0]
        for mark in parts[1:]:
            key = marks.get(mark, "")
            if mark in TONES:
                tone = key
            else:
                result += parts[0] if key == doubled else key
    return result + tone


# MARK: Queries


class Corpus:
    def __init__(self, content):
        self.articles, self.people = [], []
        for file in sorted(content.glob("*/*/*.md")):
            _, head, body = file.read_text(encoding="utf-8").split("---\n", 2)
            title = json.loads(re.search(r"^title: (.*)$", head, re.M)[1])
            number = re.search(r"^number: (.*)$", head, re.M)
            lines = [re.sub(r"\]\([^)]*\)", "]", line) for line in body.splitlines() if len(line) > 150]
            words = [re.findall(r"[^\W_]+", line) for line in lines]
            path = "/".join(file.relative_to(content).with_suffix("").parts) + "/"
            self.articles.append((path, title, number and number[1], words))
        for file in sorted(content.glob("quyet-dinh/*/*.csv")):
            self.people += [row["name"] for row in csv.DictReader(file.open(encoding="utf-8"))]
        self.heads = [(path, {*re.split(r"[ /-]", fold(f"{title} {number}"))}) for path, title, number, _ in self.articles]
        self.counts = {}
        for _, title, _, _ in self.articles:
            for word in set(fold(title).split()):
                self.counts[word] = self.counts.get(word, 0) + 1

    def query(self, kind, rng):
        """The words asked for, and what must be found."""
        if kind == "name":
            name = rng.choice(self.people)
            return name.split(), ("name", fold(name))
        path, title, number, lines = rng.choice([a for a in (rng.choice(self.articles) for _ in range(40)) if kind != "number" or a[2]])
        if kind == "title":
            two = sorted(dict.fromkeys(title.split()), key=lambda w: (self.counts[fold(w)], w))[:2]
            holders = [p for p, words in self.heads if {*map(fold, two)} <= words]
            # Where more than five titles, with their numbers, have both words, none has a better claim.
            return two, ("page", holders if len(holders) > 5 else [path])
        if kind == "number":
            return [number], ("page", [path])
        line = rng.choice(lines)
        start = rng.randrange(len(line) - 5)
        return line[start : start + 5], ("page", [path])


def faulty(words, kind, rng):
    if kind == "number":
        plain = fold(words[0])
        return rng.choice([plain.replace("/", ""), re.sub(r"[/-]", "", plain), re.sub(r"[/-]", " ", plain), plain.split("-")[0].replace("/", "")])
    place = rng.randrange(len(words))
    fault, word = rng.choice(["tone", "telex", "vni", "letter"]), words[place]
    if fault == "tone":
        letters = [c for c in unicodedata.normalize("NFD", word) if c not in TONES]
        vowels = [i for i, c in enumerate(letters) if c.lower() in "aeiouy"]
        if vowels:
            letters.insert(vowels[-1] + 1, rng.choice(TONES))
        word = unicodedata.normalize("NFC", "".join(letters))
    elif fault == "telex":
        word = keys(word, TELEX, "dd", "^")
    elif fault == "vni":
        word = keys(word, VNI, "d9", None)
    else:
        letters = list(fold(word))
        at = rng.randrange(len(letters))
        letters[at] = rng.choice([c for c in "abcdeghiklmnopqrstuvxy" if c != letters[at]])
        word = "".join(letters)
    return " ".join(fold(w) if i != place else word for i, w in enumerate(words))


def queries(corpus, count):
    rng = random.Random(7)
    for number in range(count):
        kind = ["title", "name", "number", "phrase"][number % 4]
        words, target = corpus.query(kind, rng)
        yield kind, " ".join(map(fold, words)), target, faulty(words, kind, rng)


# MARK: Serving


class Handler(http.server.SimpleHTTPRequestHandler):
    """Sends what gzip makes smaller as gzip, and counts (for Pagefind)."""

    sent, protocol_version, kept = 0, "HTTP/1.1", {}

    def log_message(self, *_):
        pass

    def do_GET(self):
        path = pathlib.Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            return self.send_error(404)
        if path not in Handler.kept:
            plain = path.read_bytes()
            packed = gzip.compress(plain, 9, mtime=0)
            Handler.kept[path] = (packed, True) if len(packed) < len(plain) else (plain, False)
        body, is_packed = Handler.kept[path]
        # What other pages have brought before.
        Handler.sent += len(body) if path.suffix not in (".css", ".svg") else 0
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if is_packed:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=3600")
        self.end_headers()
        self.wfile.write(body)


def served(folder):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder)))
    server.handle_error = lambda *_: None  # a page that was closed takes no more
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/"


# MARK: Asking

ASK = """async (query) => {
  const input = document.getElementById('query'), results = document.getElementById('results');
  input.value = query;
  results.setAttribute('aria-busy', 'true');
  input.form.requestSubmit();
  while (results.getAttribute('aria-busy') !== 'false') await new Promise((done) => setTimeout(done, 1));
  return {
    milliseconds: Number(document.getElementById('search').dataset.milliseconds),
    links: [...results.querySelectorAll('a')].slice(0, 5).map((a) => [a.href, a.closest('li li') ? a.closest('.found > li').querySelector('h3').textContent : '']),
  };
}"""


# When results were complete, and what had come by then: the sentences below them come after.
COMPLETE = """new MutationObserver(() => {
  const isDone = document.getElementById('results')?.getAttribute('aria-busy') === 'false' && document.getElementById('search').dataset.milliseconds;
  if (isDone) window.complete ??= performance.now();
}).observe(document, { subtree: true, attributes: true, attributeFilter: ['aria-busy'] });"""
ARRIVED = """() => {
  const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
  const needed = all.filter((entry) => entry.responseEnd <= window.complete && !/\\.(css|svg)$/.test(entry.name));
  return [needed.reduce((sum, entry) => sum + entry.encodedBodySize, 0), needed.length];
}"""


def is_found(links, target, base):
    kind, wanted = target
    if kind == "name":
        return any(fold(name) == wanted for _, name in links)
    return any(href.removeprefix(base).split("#")[0] in wanted for href, _ in links)


def tally(say, name, outcomes):
    for kind in ["title", "name", "number", "phrase"]:
        hits = [ok for k, ok in outcomes if k == kind]
        say(f"  {name}, {kind}: {100 * statistics.mean(hits):.1f} % of {len(hits)}")
    say(f"  {name}: {100 * statistics.mean(ok for _, ok in outcomes):.1f} %")


def percentile(values, part):
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def ours(browser, base, asked, wire, say, misses):
    page = browser.new_page()
    page.goto(base + "tim-kiem/")
    times, plain, wrong = [], [], []
    for kind, query, target, fault in asked:
        for text, outcomes in ((query, plain), (fault, wrong)):
            page.evaluate(ASK, text)
            answer = page.evaluate(ASK, text)  # with the files at hand
            times.append(answer["milliseconds"])
            ok = is_found(answer["links"], target, base)
            outcomes.append((kind, ok))
            if not ok:
                misses.write(f"{'fault' if outcomes is wrong else 'plain'}\t{kind}\t{text}\t{query}\t{target[1]}\n")
    tally(say, "found without faults (99)", plain)
    tally(say, "found with a fault (90)", wrong)
    say(f"query to results, files at hand: median {statistics.median(times):.1f} ms (15), p95 {percentile(times, .95):.1f} ms (50), n = {len(times)}")
    page.close()
    bytes_sent, requests = [], []
    for kind, query, target, _ in asked[:wire]:
        context = browser.new_context()
        context.add_init_script(COMPLETE)
        page = context.new_page()
        page.goto(base + "tim-kiem/?q=" + urllib.parse.quote(query))
        page.wait_for_function("window.complete")
        sent, count = page.evaluate(ARRIVED)
        bytes_sent.append((kind, sent))
        requests.append(count)
        context.close()
    for kind in ["title", "name", "number", "phrase"]:
        say(f"  bytes, {kind}: median {statistics.median(b for k, b in bytes_sent if k == kind) / 1000:.1f} KB")
    say(f"  requests for a first query, page and scripts among them: median {statistics.median(requests):.0f}")
    values = [b for _, b in bytes_sent]
    say(f"bytes of page, scripts and first query: median {statistics.median(values) / 1000:.1f} KB (60), p95 {percentile(values, .95) / 1000:.1f} KB (120), n = {len(values)}")


def slow_line(browser, base, asked, say):
    """From the address to complete results with nothing at hand, as on a telephone far from a mast (Chromium's own "Slow 3G")."""
    seconds = []
    for _, query, _, _ in asked:
        context = browser.new_context()
        page = context.new_page()
        line = context.new_cdp_session(page)
        line.send("Network.enable")
        line.send("Network.emulateNetworkConditions", {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000})
        start = time.monotonic()
        page.goto(base + "tim-kiem/?q=" + urllib.parse.quote(query))
        page.wait_for_function("document.getElementById('results').getAttribute('aria-busy') === 'false' && document.getElementById('search').dataset.milliseconds", timeout=120_000)
        seconds.append(time.monotonic() - start)
        context.close()
    say(f"on a line of 400 kbit/s and 400 ms: median {statistics.median(seconds):.1f} s, p95 {percentile(seconds, .95):.1f} s, n = {len(seconds)}")


PAGEFIND = """async ([query, base]) => {
  window.finder ??= await import(base + 'pagefind/pagefind.js');
  const found = await window.finder.search(query);
  const data = await Promise.all(found.results.slice(0, 5).map((result) => result.data()));
  return data.map((page) => [page.url, page.content]);
}"""


def pagefind(browser, folder, base, asked, wire, say):
    start = time.monotonic()
    subprocess.run([sys.executable, "-m", "pagefind_bin", "--site", folder, "--root-selector", "main", "--force-language", "vi"], check=True, capture_output=True)
    files = sum(file.stat().st_size for file in (folder / "pagefind").rglob("*") if file.is_file())
    say(f"Pagefind: made in {time.monotonic() - start:.0f} s, {files / 1e6:.1f} MB")
    outcomes, times = {"plain": [], "fault": []}, []
    page = browser.new_page()
    page.goto(base + "404.html")
    for kind, query, target, fault in asked:
        for name, text in (("plain", query), ("fault", fault)):
            start = time.monotonic()
            links = page.evaluate(PAGEFIND, [text, base])
            times.append(time.monotonic() - start)
            # Its results are pages: for a name any page that has it will do.
            ok = any(target[1] in fold(content) for _, content in links) if target[0] == "name" else is_found([[base.rstrip("/") + url, ""] for url, _ in links], target, base)
            outcomes[name].append((kind, ok))
    say(f"Pagefind, a query: median {1000 * statistics.median(times):.0f} ms, p95 {1000 * percentile(times, .95):.0f} ms, n = {len(times)}")
    tally(say, "Pagefind, found without faults", outcomes["plain"])
    tally(say, "Pagefind, found with a fault", outcomes["fault"])
    page.close()
    values = []
    for _, query, _, _ in asked[:wire]:
        context = browser.new_context()
        page = context.new_page()
        page.goto(base + "404.html")
        Handler.sent = 0
        page.evaluate(PAGEFIND, [query, base])
        values.append(Handler.sent)
        context.close()
    say(f"Pagefind, bytes of scripts and first query: median {statistics.median(values) / 1000:.1f} KB, p95 {percentile(values, .95) / 1000:.1f} KB")


def build_times(tdkt, work, say):
    """A full build with the index and without."""
    times = {"with": [], "without": []}
    site = (work / "content/site.yaml").read_text(encoding="utf-8")
    for _ in range(7):
        for name, text in (("without", site + "search: false\n"), ("with", site)):
            (work / "content/site.yaml").write_text(text, encoding="utf-8")
            shutil.rmtree(work / "public", ignore_errors=True)
            start = time.monotonic()
            subprocess.run([tdkt, "build", "--today", "2026-06-01", "--templates", TEMPLATES], cwd=work, check=True, capture_output=True)
            times[name].append(time.monotonic() - start)
    full, bare = (statistics.median(times[name]) for name in ("with", "without"))
    say(f"full build, median of 7 in turn: {full:.2f} s with the index, {bare:.2f} s without: {100 * (full / bare - 1):.0f} % more (40)")


def sizes(work, say):
    index = sum(file.stat().st_size for file in [*(work / "public/assets").glob("tim-kiem-*"), work / "public/tim-kiem/chi-muc.json"])
    text = sum(file.stat().st_size for file in (work / "content").rglob("*") if file.suffix in (".md", ".csv"))
    say(f"index: {index / 1e6:.1f} MB, {100 * index / text:.0f} % of the text's {text / 1e6:.1f} MB (35)")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tdkt")
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--recipients", type=int, default=40, help="of each decision")
    parser.add_argument("--queries", type=int, default=2000)
    parser.add_argument("--wire", type=int, default=500, help="of the queries, for which bytes are counted")
    parser.add_argument("--pagefind", type=int, default=0, help="so many of the queries are asked of Pagefind, too, which takes seconds for each")
    parser.add_argument("--misses", default="/dev/null", help="a file for what was not found")
    options = parser.parse_args()
    from playwright.sync_api import sync_playwright

    say = lambda line: print(line, flush=True)
    work = pathlib.Path(tempfile.mkdtemp(dir="/dev/shm" if pathlib.Path("/dev/shm").is_dir() else None))
    try:
        subprocess.run([sys.executable, HERE / "corpus.py", str(options.articles), work, "--only-tdkt", "--recipients", str(options.recipients)], check=True)
        build_times(pathlib.Path(options.tdkt).resolve(), work, say)
        sizes(work, say)
        asked, base = list(queries(Corpus(work / "content"), options.queries)), served(work / "public")
        with sync_playwright() as driver, open(options.misses, "w", encoding="utf-8") as misses:
            browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            ours(browser, base, asked, options.wire, say, misses)
            slow_line(browser, base, asked[:24], say)
            if options.pagefind:
                pagefind(browser, work / "public", base, asked[: options.pagefind], options.pagefind // 4, say)
    finally:
        shutil.rmtree(work, ignore_errors=True)
