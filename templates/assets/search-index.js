// Reads the files of the index (docs/reference/search.md) as they are needed.
"use strict";
(() => {
  const { hash, runs, parts } = window.tdktText;
  // As Sources/Search/ManifestWriter.swift has it.
  const hashesPerFile = 32;

  class Reader {
    constructor(bytes) { [this.bytes, this.place] = [bytes, 0]; }

    number() {
      for (let value = 0, shift = 0; ; shift += 7) {
        const byte = this.bytes[this.place++];
        value |= (byte & 127) << shift;
        if (byte < 128) return value;
      }
    }

    text() {
      const length = this.number();
      this.place += length;
      return new TextDecoder().decode(this.bytes.subarray(this.place - length, this.place));
    }

    // Rising numbers below a limit: their count, and the gaps in Rice's code.
    list(limit) {
      const count = this.number(), numbers = new Int32Array(count);
      if (count === 0) return numbers;
      const mean = Math.floor(Math.floor(limit * 11 / 16) / count), bits = mean <= 1 ? 0 : 31 - Math.clz32(mean);
      let { bytes, place } = this, byte = 0, left = 0, last = -1;
      for (let index = 0; index < count; index++) {
        let gap = 0;
        for (;;) {
          if (left === 0) [byte, left] = [bytes[place++], 8];
          left--;
          if ((byte >> left & 1) === 0) break;
          gap++;
        }
        for (let bit = 0; bit < bits; bit++) {
          if (left === 0) [byte, left] = [bytes[place++], 8];
          left--;
          gap = gap << 1 | byte >> left & 1;
        }
        numbers[index] = last += gap + 1;
      }
      this.place = place;
      return numbers;
    }
  }

  const sums = (counts) => {
    let sum = 0;
    return [0, ...counts.split(" ").filter(Boolean).map((count) => sum += Number(count))];
  };
  const decoded = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

  class Index {
    // Fetches what all others are named in; throws when that fails.
    static async open(root, address) {
      const answer = await fetch(address, { cache: "no-cache" });
      if (!answer.ok) throw new Error(answer.status);
      const manifest = await answer.json();
      // A page that was opened before tdkt was renewed reads the old files only.
      if (manifest.version !== 2) throw new Error("version");
      return new Index(root, manifest);
    }

    constructor(root, manifest) {
      Object.assign(this, manifest);
      this.root = root;
      this.vocabulary = this.terms === "" ? [] : this.terms.split(" ");
      this.places = new Map(this.vocabulary.map((term, place) => [term, place]));
      this.starts = { h: sums(manifest.h.counts), b: sums(manifest.b.counts), p: sums(manifest.p.counts) };
      this.hashes = Object.fromEntries(["h", "b", "q", "p", "d", "n"].map((kind) => [kind, decoded(manifest[kind].hashes)]));
      this.fetched = new Map();
      this.failures = 0;
    }

    // A file's bytes, or null when it can't be had: then what is known without it still counts.
    file(path) {
      if (!this.fetched.has(path)) {
        const wanted = this.tried(path).catch(() => this.tried(path)).catch(() => {
          this.fetched.delete(path);
          this.failures++;
          return null;
        });
        this.fetched.set(path, wanted);
      }
      return this.fetched.get(path);
    }

    async tried(path) {
      const answer = await fetch(this.root + path);
      if (!answer.ok) throw new Error(answer.status);
      return new Uint8Array(await answer.arrayBuffer());
    }

    // Kinds of very many files have their hashes in files of their own.
    async shard(kind, number, ending = "bin") {
      if (!"pdn".includes(kind)) return this.named(kind, number, this.hashes[kind], number, ending);
      const hashes = await this.list(kind, Math.floor(number / hashesPerFile));
      return hashes && this.named(kind, number, hashes, number % hashesPerFile, ending);
    }

    list(kind, number) { return this.named(`${kind}-`, number, this.hashes[kind], number, "bin"); }

    named(kind, number, hashes, place, ending) {
      const hex = [...hashes.subarray(place * 5, place * 5 + 5)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
      return hex === "" ? null : this.file(`assets/tim-kiem-${kind}${number}.${hex}.${ending}`);
    }

    // The shard that holds a record, and how many records stand before it there.
    spot(kind, place) {
      const starts = this.starts[kind];
      let [low, high] = [0, starts.length - 2];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle] <= place) low = middle; else high = middle - 1;
      }
      return [low, place - starts[low]];
    }

    async record(kind, place) {
      const [number, skipped] = this.spot(kind, place), bytes = await this.shard(kind, number);
      if (!bytes) return null;
      const reader = new Reader(bytes);
      for (let count = 0; count < skipped; count++) {
        const length = reader.number();
        reader.place += length;
      }
      reader.number();
      return reader;
    }

    // The words of a term, each with its pages by field, and the names that have it.
    // - wantsBody: whether summaries and texts are wanted, too.
    async term(term, wantsBody = true) {
      const place = this.places.get(term);
      if (place === undefined) return null;
      const [head, body] = await Promise.all([this.record("h", place), wantsBody ? this.record("b", place) : null]);
      if (!head) return null;
      const words = Array.from({ length: head.number() }, () => {
        const exact = head.text() || term;
        return { exact, fields: [head.list(this.pages)] };
      });
      const names = head.list(this.names);
      if (body) for (const word of words) word.fields.push(body.list(this.pages), body.list(this.pages));
      return { words, names };
    }

    // The same of a number.
    async number(term) {
      const count = this.hashes.q.length / 5, bytes = await this.shard("q", hash(term) % count);
      if (!bytes) return null;
      for (const reader = new Reader(bytes); reader.place < bytes.length;) {
        const digits = reader.text(), length = reader.number();
        if (digits === term) {
          return { words: [{ exact: term, fields: [0, 1, 2].map(() => reader.list(this.pages)) }], names: new Int32Array(0) };
        }
        reader.place += length;
      }
      return null;
    }

    // Fetches what a pair's file is named in, for when it is wanted.
    expectPair(place) { this.list("p", Math.floor(this.spot("p", place)[0] / hashesPerFile)); }

    // Pages in which two words may stand side by side.
    async pair(place) {
      const [number, skipped] = this.spot("p", place), bytes = await this.shard("p", number);
      if (!bytes) return null;
      const reader = new Reader(bytes);
      for (let count = 0; count < skipped; count++) reader.list(this.pages);
      return reader.list(this.pages);
    }

    async lines(kind, number) {
      const bytes = await this.shard(kind, number, "txt");
      return bytes ? new TextDecoder().decode(bytes).split("\n") : [];
    }

    // What is shown of a page.
    async page(number) {
      const size = Number(this.d.counts), line = (await this.lines("d", Math.floor(number / size)))[number % size];
      if (!line) return null;
      const [title, path, kind, date, summary, names] = line.split("\t");
      return { number, title, path, kind: this.kinds[Number(kind)], date, summary, names: names ? names.split("|") : [] };
    }

    // A page's own words without marks, from the page itself.
    async words(page) {
      const text = (await this.text(page)) ?? "";
      return [...text.matchAll(runs)].flatMap(([run]) => parts(run)).map(({ term }) => term);
    }

    // What stands in a page's main part; null when the page can't be had.
    async text(page) {
      const bytes = await this.file(page.path);
      if (!bytes) return null;
      const main = new DOMParser().parseFromString(new TextDecoder().decode(bytes), "text/html").querySelector("main");
      return main ? [...main.querySelectorAll("p, li, h1, h2, h3, td, th, dd, blockquote, figcaption")].map((part) => part.textContent).join("\n") : null;
    }

    // A name with its rows, the newest first.
    async name(number) {
      const size = Number(this.n.counts), lines = await this.lines("n", Math.floor(number / size));
      let left = number % size + 1, place = lines.findIndex((line) => line[0] === "=" && --left === 0);
      if (place < 0) return null;
      const [name, count] = lines[place].slice(1).split("\t"), rows = [];
      while (lines[++place] && lines[place][0] !== "=") rows.push(this.row(lines[place].split("\t")));
      return { number, name, rows, isCut: rows.length < Number(count) };
    }

    // The file in which a name would stand, since names stand in the order of what they fold to.
    async placeOfName(text) {
      const last = (list) => list.reduce((found, first, place) => first <= text ? place : found, 0), list = last(this.firsts);
      const bytes = await this.list("n", list), count = Math.min(hashesPerFile, Math.ceil(this.names / Number(this.n.counts)) - list * hashesPerFile);
      return list * hashesPerFile + (bytes ? last(new TextDecoder().decode(bytes.subarray(count * 5)).split("\n")) : 0);
    }

    row([award, unit, year, page, stem, number]) {
      const named = (list, text) => /^[0-9]+$/.test(text) ? list[Number(text)] : text;
      const part = page === "1" ? "" : `trang-${page}/`;
      return { award: named(this.awards, award), unit: named(this.units, unit), year, path: `bang-vang/${year}/${part}#${stem}_${number}` };
    }

    // Kinds, years, campaigns and units, each with its pages; throws when they can't be had.
    async facetLists() {
      const bytes = await this.file(this.facets);
      if (!bytes) throw new Error("facets");
      return new TextDecoder().decode(bytes).split("\n").filter(Boolean).map((line) => {
        const [mark, id, name, list] = line.split("\t");
        return { mark, id, name, pages: new Reader(decoded(list)).list(this.pages) };
      });
    }
  }

  Index.Reader = Reader;
  window.tdktIndex = Index;
})();
