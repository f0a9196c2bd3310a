// @ts-check
// Reads the files of the index as they are needed. docs/reference/search.md specifies them and has the headings named.
"use strict";
var tdkt = tdkt || {};

tdkt.hashes = (() => {
  // FNV-1a of the UTF-8, in 32 bits.
  /** @param {string} term */
  function hash(term) {
    let value = 0x811c9dc5;
    for (const byte of new TextEncoder().encode(term)) value = Math.imul(value ^ byte, 0x01000193);
    return value >>> 0;
  }

  // The bucket of two words side by side, by their hashes.
  /** @param {number} first @param {number} second @param {number} bits */
  function pair(first, second, bits) {
    let mixed = Math.imul(first, 0x9e3779b1) ^ second;
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
    return (mixed ^ (mixed >>> 13)) >>> (32 - bits);
  }

  return { hash, pair };
})();

tdkt.Files = (() => {
  /** @param {string} base64 */
  const bytesOf = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  /** @param {Uint8Array} bytes */
  const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");

  /** Fetches the files that the manifest names, each once. */
  class Files {
    failures = 0;
    /** @type {Map<string, Promise<Uint8Array | null>>} */
    answers = new Map();

    /** @param {string} root the way from the search page to the section's first @param {Manifest} manifest */
    constructor(root, manifest) {
      this.root = root;
      this.manifest = manifest;
      this.format = manifest.format;
      const { h, b, q, p, d, n } = manifest;
      this.hashes = {
        h: bytesOf(h.hashes), b: bytesOf(b.hashes), q: bytesOf(q.hashes),
        p: bytesOf(p.hashes), d: bytesOf(d.hashes), n: bytesOf(n.hashes),
      };
    }

    // How many files of a kind the manifest itself lists.
    /** @param {Kind} kind */
    count(kind) { return this.hashes[kind].length / this.format.hashBytes; }

    // A file's bytes, or null when it can't be had: then what is known without it still counts.
    /** @param {string} path */
    file(path) {
      const known = this.answers.get(path);
      if (known) return known;
      const answer = this.request(path).catch(() => this.request(path)).catch(() => {
        this.answers.delete(path);
        this.failures++;
        return null;
      });
      this.answers.set(path, answer);
      return answer;
    }

    /** @param {string} path */
    async request(path) {
      const answer = await fetch(this.root + path);
      if (!answer.ok) throw new Error(String(answer.status));
      return new Uint8Array(await answer.arrayBuffer());
    }

    // A file of the index; null when it can't be had.
    /** @param {Kind} kind @param {number} number */
    async shard(kind, number) {
      const { ending, isApart } = this.manifest[kind], { hashesPerFile } = this.format;
      if (!isApart) return this.withHash(kind + number, this.hashes[kind], number, ending);
      const hashes = await this.hashList(kind, Math.floor(number / hashesPerFile));
      return hashes && this.withHash(kind + number, hashes, number % hashesPerFile, ending);
    }

    // A file of hashes of a kind that has very many files.
    /** @param {Kind} kind @param {number} number */
    hashList(kind, number) { return this.withHash(`${kind}-${number}`, this.hashes[kind], number, "bin"); }

    /** @param {string} name @param {Uint8Array} hashes @param {number} place @param {string} ending */
    withHash(name, hashes, place, ending) {
      const { prefix, hashBytes } = this.format, start = place * hashBytes;
      const hash = hex(hashes.subarray(start, start + hashBytes));
      return hash === "" ? null : this.file(`${prefix}${name}.${hash}.${ending}`);
    }
  }

  return Object.assign(Files, { bytesOf });
})();

tdkt.Index = (() => {
  const { Reader, Files } = tdkt, { hash } = tdkt.hashes;
  // How many records are before each file, by how many each holds.
  /** @param {string} counts */
  const sums = (counts) => {
    let sum = 0;
    return [0, ...counts.split(" ").filter(Boolean).map((count) => sum += Number(count))];
  };
  /** @param {Uint8Array} bytes */
  const text = (bytes) => new TextDecoder().decode(bytes);

  // The index of a section; numbers name its pages and its names.
  class Index {
    // The format that these scripts read ("Version").
    static version = 2;

    // Fetches the manifest; throws when that fails.
    /** @param {string} root @param {string} address */
    static async open(root, address) {
      const answer = await fetch(address, { cache: "no-cache" });
      if (!answer.ok) throw new Error(String(answer.status));
      const manifest = await answer.json();
      // A page that was opened before tdkt was renewed reads the old files only.
      if (manifest.version !== Index.version || !manifest.format) throw new Error("version");
      return new Index(root, manifest);
    }

    /** @param {string} root @param {Manifest} manifest */
    constructor(root, manifest) {
      this.files = new Files(root, manifest);
      this.manifest = manifest;
      this.format = manifest.format;
      this.pages = manifest.pages;
      this.names = manifest.names;
      this.vocabulary = manifest.terms === "" ? [] : manifest.terms.split(" ");
      this.places = new Map(this.vocabulary.map((term, place) => [term, place]));
      this.starts = { h: sums(manifest.h.counts), b: sums(manifest.b.counts), p: sums(manifest.p.counts) };
      this.pagesPerFile = Number(manifest.d.counts);
    }

    // How many files could not be had.
    get failures() { return this.files.failures; }

    // The file that holds a record, and how many are before it there.
    /** @param {"h" | "b" | "p"} kind @param {number} place */
    spot(kind, place) {
      const starts = this.starts[kind];
      let [low, high] = [0, starts.length - 2];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle] <= place) low = middle; else high = middle - 1;
      }
      return { file: low, skipped: place - starts[low] };
    }

    /** @param {"h" | "b"} kind @param {number} place */
    async record(kind, place) {
      const { file, skipped } = this.spot(kind, place), bytes = await this.files.shard(kind, file);
      if (!bytes) return null;
      const reader = new Reader(bytes);
      for (let count = 0; count < skipped; count++) reader.skipRecord();
      reader.number();
      return reader;
    }

    /**
     * A term's words with their pages by field, and the names that have it ("Terms").
     * @param {string} term @param {boolean} wantsBody whether summaries and texts are wanted, too
     * @returns {Promise<Entry | null>}
     */
    async term(term, wantsBody = true) {
      const place = this.places.get(term);
      if (place === undefined) return null;
      const [head, body] = await Promise.all([this.record("h", place), wantsBody ? this.record("b", place) : null]);
      if (!head) return null;
      const entries = Array.from({ length: head.number() }, () =>
        ({ exact: head.text() || term, fields: [head.list(this.pages)] }));
      const names = head.list(this.names);
      if (body) for (const { fields } of entries) fields.push(body.list(this.pages), body.list(this.pages));
      return { words: entries, names };
    }

    // The same of a number ("Numbers in texts").
    /** @param {string} term @returns {Promise<Entry | null>} */
    async number(term) {
      const bytes = await this.files.shard("q", hash(term) % this.files.count("q"));
      for (const reader = new Reader(bytes ?? new Uint8Array()); !reader.isAtEnd; reader.skipRecord()) {
        if (reader.text() !== term) continue;
        reader.number();
        const fields = [0, 1, 2].map(() => reader.list(this.pages));
        return { words: [{ exact: term, fields }], names: new Int32Array(0) };
      }
      return null;
    }

    // Fetches what a pair's file is named in, for when it is wanted.
    /** @param {number} bucket */
    expectPair(bucket) {
      this.files.hashList("p", Math.floor(this.spot("p", bucket).file / this.format.hashesPerFile));
    }

    // Pages in which two words may be side by side ("Pairs").
    /** @param {number} bucket */
    async pair(bucket) {
      const { file, skipped } = this.spot("p", bucket), bytes = await this.files.shard("p", file);
      if (!bytes) return null;
      const reader = new Reader(bytes);
      for (let count = 0; count < skipped; count++) reader.list(this.pages);
      return reader.list(this.pages);
    }

    /** @param {"d" | "n"} kind @param {number} number */
    async lines(kind, number) {
      const bytes = await this.files.shard(kind, number);
      return bytes ? text(bytes).split("\n") : [];
    }

    // What is shown of a page ("Pages").
    /** @param {number} number @returns {Promise<Page | null>} */
    async page(number) {
      const line = (await this.lines("d", Math.floor(number / this.pagesPerFile)))[number % this.pagesPerFile];
      if (!line) return null;
      const [title, path, kind, date, summary, names] = line.split("\t"), { kinds } = this.manifest;
      return { number, title, path, kind: kinds[Number(kind)], date, summary, names: names ? names.split("|") : [] };
    }

    // Kinds, years, campaigns and units with their pages ("Facets"); throws when they can't be had.
    /** @returns {Promise<Facet[]>} */
    async facetLists() {
      const bytes = await this.files.file(this.manifest.facets);
      if (!bytes) throw new Error("facets");
      return text(bytes).split("\n").filter(Boolean).map((line) => {
        const [mark, id, name, list] = line.split("\t");
        return { mark, id, name, pages: new Reader(Files.bytesOf(list)).list(this.pages) };
      });
    }
  }

  return Index;
})();

tdkt.Narrowing = (() => {
  // Of a row of the register the choices that leave it: its year, its unit, the register; campaigns never.
  /** @type {Record<string, (row: Row, narrowing: Narrowing) => string | undefined>} */
  const rowChoice = {
    y: ({ year }) => year, u: ({ unit }, { unitIDs }) => unitIDs.get(unit),
    k: (_, { registerID }) => registerID, c: () => undefined,
  };

  /** Which pages and rows choices leave. */
  class Narrowing {
    /** @param {Facet[]} facets @param {SearchIndex} index */
    constructor(facets, index) {
      this.facets = facets;
      this.pageCount = index.pages;
      this.registerID = index.manifest.register.folder;
      this.unitIDs = new Map(facets.filter(({ mark }) => mark === "u").map(({ id, name }) => [name, id]));
    }

    // A 1 for each page that all choices leave.
    /** @param {Choice[]} choices */
    pages(choices) {
      const left = new Uint8Array(this.pageCount).fill(1);
      for (const { mark, id } of choices) {
        const facet = this.facets.find((other) => other.mark === mark && other.id === id);
        const ofChoice = flags(facet ? facet.pages : [], this.pageCount);
        for (let page = 0; page < left.length; page++) left[page] &= ofChoice[page];
      }
      return left;
    }

    // Whether all choices leave a row.
    /** @param {Choice[]} choices @returns {(row: Row) => boolean} */
    allowsRow(choices) { return (row) => choices.every(({ mark, id }) => rowChoice[mark](row, this) === id); }

    // How many pages and names each choice of one filter leaves, the other filters staying.
    /** @param {SearchOfQuery} search @param {Choice[]} others @param {string} mark */
    counts(search, others, mark) {
      /** @type {Map<string | undefined, number>} */
      const counts = new Map();
      const add = (/** @type {string | undefined} */ id, /** @type {number} */ count) =>
        counts.set(id, count + (counts.get(id) ?? 0));
      const pages = flags(search.bestPages(this.pages(others)).map(([page]) => page), this.pageCount);
      for (const facet of this.facets) {
        if (facet.mark === mark) add(facet.id, facet.pages.reduce((sum, page) => sum + pages[page], 0));
      }
      for (const { allowed } of search.people(this.allowsRow(others))) {
        for (const id of new Set(allowed.map((row) => rowChoice[mark](row, this)))) add(id, 1);
      }
      return counts;
    }
  }

  /** @param {Iterable<number>} pages @param {number} count */
  function flags(pages, count) {
    const all = new Uint8Array(count);
    for (const page of pages) all[page] = 1;
    return all;
  }

  return Narrowing;
})();
