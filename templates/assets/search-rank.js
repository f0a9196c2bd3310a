// Which pages and names answer a query, and in which order.
"use strict";
(() => {
  const { hash, pair, isNumber } = window.tdktText;
  const { understood, near, likeness, titled, nearby } = window.tdktQuery;
  const { prepared, judged, narrowed, honoured } = window.tdktNames;
  // What a word counts for in title or name, summary and text.
  const fieldWeights = [6, 2.5, 1];
  // What it counts for with other marks than those typed: among others a little less, alone what it doesn't mean.
  const otherMarks = 0.6, otherMarksAlone = 0.15;
  // What it adds that words stand side by side, that all do, that all are in title or name, that one is missing.
  const sideBySide = 3, isPhrase = 25, isHeading = 20, isMissing = 4;
  // What a title or name adds that says the words in one run; that says nothing else; a number that begins so.
  const isTitled = 15, isTitle = 25, isBegun = 10;
  // Results whose titles are looked at: those that are shown first.
  const titlesRead = 10;

  const nobody = { list: [], isFull: false, least: 0 };

  class Search {
    // - keepsRow: whether a row of the register may be found.
    constructor(index, query, keepsRow = () => true) {
      Object.assign(this, { index, query, keepsRow, groups: [], read: [], honoured: nobody });
    }

    // Pages and names, the best first: numbers with scores; fetches what it needs.
    // - filter: a 1 for each page that may be found; without words it finds all of them.
    async run(filter = null) {
      const groups = this.groups = await understood(this.query, this.index);
      if (groups.length === 0) return { pages: filter ? this.ranked(filter) : [], names: this.names = { ...nobody, rest: [] } };
      groups.slice(1).forEach((_, place) => this.pairAt(place) === null || this.index.expectPair(this.pairAt(place)));
      await Promise.all(groups.map((group) => this.fetch(group)));
      await this.judge();
      if (!this.isStrong && groups.length <= 4) {
        await Promise.all(groups.map((group) => this.widen(group)));
        await this.judge();
      }
      const pages = this.ranked(filter);
      if (!this.isStrong && groups.length > 2) await this.verify(pages);
      await this.readTitles(pages);
      return { pages, names: this.names };
    }

    async judge() {
      this.weigh();
      const { groups } = this, [rest] = await Promise.all([this.readNames(), this.weighPairs()]);
      this.honoured = honoured(groups, this.read, groups.length > 1 && this.pairs.includes(groups.length - 1));
      const { list, isFull, least } = this.honoured;
      this.names = { list: this.people(this.keepsRow), isFull, least, rest: list.length > 0 ? rest : [] };
      // What names were narrowed to may be in those that were not read.
      if (list.length > 0 && this.names.list.length === 0) await this.readMore(1);
    }

    // Those of the names that were read which answer and have such rows.
    people(keepsRow) {
      return this.honoured.list.map((person) => narrowed(person, keepsRow)).filter(({ rows }) => rows.length > 0);
    }

    // Reads the first of the pages themselves, for words that stand as they were asked for but for a fault.
    async verify(pages) {
      const words = this.groups.map(({ term }) => term);
      await this.reconsider(pages, 12, async (page) => 40 * likeness(await this.index.words(page), words));
    }

    // Among the first, those whose titles, names or numbers say what was asked for, and the more those that say nothing else.
    readTitles(pages) {
      const worth = (text, isName) => {
        const { part, isWhole, isFirst } = titled(this.groups, text);
        return part ** 2 * (isTitled + (isWhole ? isTitle : isName && isFirst ? isBegun : 0));
      };
      return this.reconsider(pages, titlesRead, ({ title, names }) => Math.max(worth(title, false), ...names.map((name) => worth(name, true))));
    }

    async reconsider(pages, count, worth) {
      const first = pages.slice(0, count);
      await Promise.all(first.map(async (scored) => {
        const page = await this.index.page(scored[0]);
        if (page) scored[1] += await worth(page);
      }));
      pages.splice(0, first.length, ...first.sort((one, other) => other[1] - one[1] || other[0] - one[0]));
    }

    // Whether something has all the words where they mean something: in a title or name, or side by side.
    get isStrong() {
      const count = this.groups.length;
      return this.names.isFull || this.heads.includes(count) || count === 1 && this.best === 1 || count > 1 && this.pairs.includes(count - 1);
    }

    async fetch(group) {
      group.found = (await Promise.all(group.terms.map(async ({ term, weight }) => {
        const found = isNumber(term) ? await this.index.number(term) : await this.index.term(term, weight > nearby);
        return found && { ...found, weight };
      }))).filter(Boolean);
    }

    // Takes in what is one letter away: nothing has all the words as they were typed.
    async widen(group) {
      if (isNumber(group.term) || group.term.length < 2 || group.terms[0]?.weight === nearby) return;
      const terms = near(group, this.index), found = await Promise.all(terms.map(({ term }) => this.index.term(term, false)));
      group.found.push(...found.filter(Boolean).map((term) => ({ ...term, weight: nearby })));
    }

    weigh() {
      const count = this.index.pages, mismatch = this.groups.length === 1 ? otherMarksAlone : otherMarks;
      this.scores = new Float32Array(count);
      [this.hits, this.heads, this.exacts] = [new Uint8Array(count), new Uint8Array(count), new Uint8Array(count)];
      for (const group of this.groups) {
        const weights = new Float32Array(count);
        for (const { words, weight } of group.found) {
          for (const { exact, fields } of words) {
            const factor = weight * (group.isMarked && exact !== group.exact ? mismatch : 1);
            fields.forEach((pages, field) => {
              const value = factor * fieldWeights[field];
              for (const page of pages) if (weights[page] < value) weights[page] = value;
            });
          }
        }
        group.weights = weights;
        let held = 0;
        for (let page = 0; page < count; page++) if (weights[page] > 0) held++;
        group.rarity = Math.log(1 + count / (1 + held));
        for (let page = 0; page < count; page++) {
          if (weights[page] === 0) continue;
          this.scores[page] += weights[page] * group.rarity;
          this.hits[page]++;
          if (weights[page] >= fieldWeights[0] * nearby) this.heads[page]++;
          if (weights[page] > fieldWeights[0] * otherMarks) this.exacts[page]++;
        }
      }
      this.best = this.hits.reduce((best, hits) => Math.max(best, hits), 0);
      this.nameHits = new Uint8Array(this.index.names);
      for (const group of this.groups) {
        const seen = new Set();
        for (const { names } of group.found) for (const name of names) {
          if (seen.has(name)) continue;
          seen.add(name);
          this.nameHits[name]++;
        }
      }
      this.bestName = this.nameHits.reduce((best, hits) => Math.max(best, hits), 0);
    }

    // Of a word and the next the pair's place; null where it isn't known what is meant.
    pairAt(place) {
      const [one, two] = [this.groups[place].terms[0], this.groups[place + 1].terms[0]];
      return one && two && one.weight !== nearby && two.weight !== nearby ? pair(hash(one.term), hash(two.term), this.index.pairBits) : null;
    }

    // Words side by side weigh more than scattered ones.
    async weighPairs() {
      const { groups, index } = this, least = Math.max(1, this.best - 1);
      this.pairs = new Uint8Array(index.pages);
      if (this.hits.filter((hits) => hits >= least).length <= 3) return;
      await Promise.all(groups.slice(1).map(async (two, place) => {
        const [one, wanted] = [groups[place], this.pairAt(place)], pages = wanted === null ? null : await index.pair(wanted);
        if (!pages) return;
        const bonus = sideBySide * Math.log(1 + index.pages / (1 + pages.length));
        for (const page of pages) {
          if (one.weights[page] === 0 || two.weights[page] === 0) continue;
          // Three in a row say more than two and two.
          this.scores[page] += bonus * (1 + this.pairs[page] / 2);
          this.pairs[page]++;
        }
      }));
    }

    // Whether all words are in a page's title or name, with the marks that were typed.
    isHeaded(page) { return this.exacts[page] === this.groups.length; }

    ranked(filter) {
      const { groups, index, names } = this, count = groups.length, pages = [];
      if (count === 0) return Array.from({ length: index.pages }, (_, page) => [page, page]).filter(([page]) => !filter || filter[page]).reverse();
      const least = this.best < count ? Math.max(1, Math.ceil(this.best * 0.6)) : count > 2 ? count - 1 : count;
      for (let page = 0; page < index.pages; page++) {
        const isHeaded = this.heads[page] === count, isWhole = this.pairs[page] === count - 1;
        if (this.hits[page] < least || filter && !filter[page]) continue;
        // Of somebody in the register only pages that have the name, not those that have its syllables.
        if (names.isFull && count > 1 && !isHeaded && !isWhole) continue;
        const bonus = (isHeaded ? isHeading * (1 + this.exacts[page] / count) / 2 : 0) + (isWhole && count > 2 ? isPhrase : 0);
        pages.push([page, this.scores[page] + bonus - (count - this.hits[page]) * isMissing + page / index.pages]);
      }
      return pages.sort((one, other) => other[1] - one[1] || other[0] - one[0]);
    }

    // Reads of the names that have the most of the words the likely ones.
    // - Returns: the others.
    async readNames() {
      const { index, bestName } = this, candidates = [];
      this.read = [];
      if (bestName === 0 || bestName < Math.min(2, this.groups.length)) return [];
      for (let name = 0; name < index.names; name++) if (this.nameHits[name] === bestName) candidates.push(name);
      const size = Number(index.n.counts), shards = await this.likely([...new Set(candidates.map((name) => Math.floor(name / size)))]);
      const wanted = candidates.filter((name) => shards.includes(Math.floor(name / size))).slice(0, 200), read = new Set(wanted);
      this.read = (await Promise.all(wanted.map((name) => index.name(name)))).filter(Boolean).map(prepared);
      return candidates.filter((name) => !read.has(name));
    }

    // Reads names until so many are there, or a number of files: those after the best in their order. What could not be read is read by
    // the next call.
    async readMore(count) {
      const { index, groups, honoured, names: { list, rest, least } } = this;
      for (let read = 0; read < 40 && list.length < count && rest.length > 0; read++) {
        const { failures } = index, next = await Promise.all(rest.slice(0, 16).map((name) => index.name(name)));
        if (index.failures > failures) return;
        rest.splice(0, 16);
        const people = next.filter(Boolean).map((person) => judged(groups, prepared(person))).filter(({ score }) => score > least);
        honoured.list.push(...people);
        list.push(...people.map((person) => narrowed(person, this.keepsRow)).filter(({ rows }) => rows.length > 0));
      }
    }

    // Of many files of names a few: the first, and that in which the query itself would stand, since names stand in order.
    async likely(shards) {
      if (shards.length <= 4) return shards;
      const wanted = this.groups.map(({ term }) => term).join(" ");
      const near = await this.index.placeOfName(wanted), place = Math.max(0, shards.filter((shard) => shard <= near).length - 1);
      return [...new Set([...shards.slice(0, 2), ...shards.slice(Math.max(0, place - 1), place + 2)])];
    }
  }

  window.tdktSearch = Search;
})();
