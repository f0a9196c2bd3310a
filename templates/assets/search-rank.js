// Which pages and names answer a query, and in which order.
"use strict";
(() => {
  const { hash, pair, runs, parts, telex, vni, isNear, isNumber, fold } = window.tdktText;
  // What a word counts for in title or name, summary and text; when it has other marks than those typed; when it is near only.
  const fieldWeights = [6, 2.5, 1], otherMarks = 0.7, nearby = 0.5;
  // What it adds that words stand side by side, that all do, that all are in title or name, that one is missing.
  const sideBySide = 3, isPhrase = 25, isHeading = 20, isMissing = 4;

  // Each of a query's words with the terms that may be meant by it.
  function groups(query, index) {
    const found = [];
    for (const [run] of query.matchAll(runs)) {
      const asVNI = vni(run);
      if (asVNI && index.places.has(asVNI)) found.push({ ...parts(run.replace(/[1-9]/g, ""))[0], term: asVNI, isMarked: false });
      else found.push(...parts(run));
    }
    const all = found.slice(0, 16);
    return all.flatMap((word, place) => {
      const terms = meant(word, index, place === all.length - 1);
      return terms.length > 0 ? [{ ...word, terms }] : divided(word, index);
    });
  }

  // Two words written as one.
  function divided(word, index) {
    for (let cut = 2; cut < word.term.length - 1; cut++) {
      const [one, two] = [word.term.slice(0, cut), word.term.slice(cut)];
      if (!index.places.has(one) || !index.places.has(two)) continue;
      return [one, two].map((term) => ({ text: term, term, exact: term, isMarked: false, terms: [{ term, weight: 1 }] }));
    }
    return [{ ...word, terms: [] }];
  }

  function meant(word, index, isLast) {
    if (isNumber(word.term)) return [{ term: word.term, weight: 1 }];
    if (index.places.has(word.term)) return [{ term: word.term, weight: 1 }];
    const typed = telex(word.term).filter((term) => index.places.has(term));
    if (typed.length > 0) return typed.slice(0, 3).map((term) => ({ term, weight: 1 }));
    const begun = isLast ? index.vocabulary.filter((term) => term.startsWith(word.term)).slice(0, 6) : [];
    if (begun.length > 0) return begun.map((term) => ({ term, weight: 0.9 }));
    return near(word, index);
  }

  // One letter changed before one more or less.
  const near = (word, index) => index.vocabulary.filter((term) => term !== word.term && isNear(term, word.term))
    .sort((one, other) => Math.abs(one.length - word.term.length) - Math.abs(other.length - word.term.length))
    .slice(0, 16).map((term) => ({ term, weight: nearby }));

  // How much of a run of words stands somewhere in a text: 1 for all of it, a little less with a letter changed.
  function likeness(text, words) {
    let best = 0;
    for (let start = 0; start + words.length <= text.length; start++) {
      let sum = 0;
      for (let place = 0; place < words.length && sum + words.length - place > best; place++) {
        if (text[start + place] === words[place]) sum++; else if (isNear(text[start + place], words[place])) sum += 0.8;
      }
      if (sum > best) best = sum;
    }
    return best / words.length;
  }

  const nobody = () => ({ list: [], isFull: false, least: 0, rest: [] });

  class Search {
    constructor(index, query) {
      Object.assign(this, { index, groups: groups(query, index) });
    }

    // Pages and names, the best first: numbers with scores; fetches what it needs.
    // - filter: a 1 for each page that may be found.
    // - keepsRow: whether a row of the register may be.
    async run(filter = null, keepsRow = () => true) {
      const { groups } = this;
      this.keepsRow = keepsRow;
      if (groups.length === 0) return { pages: [], names: this.names = nobody() };
      groups.slice(1).forEach((_, place) => this.pairAt(place) === null || this.index.expectPair(this.pairAt(place)));
      await Promise.all(groups.map((group) => this.fetch(group)));
      await this.judge();
      if (!this.isStrong && groups.length <= 4) {
        await Promise.all(groups.map((group) => this.widen(group)));
        await this.judge();
      }
      const pages = this.ranked(filter);
      if (!this.isStrong && groups.length > 2) await this.verify(pages);
      return { pages, names: this.names };
    }

    async judge() {
      this.weigh();
      const [read] = await Promise.all([this.readNames(), this.weighPairs()]);
      this.names = this.honoured(read);
    }

    // Reads the first of the pages themselves, for words that stand as they were asked for but for a fault.
    async verify(pages) {
      const first = pages.slice(0, 12), words = this.groups.map(({ term }) => term);
      await Promise.all(first.map(async (scored) => {
        const place = await this.index.page(scored[0]);
        if (place) scored[1] += 40 * likeness(await this.index.words(place), words);
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
      const count = this.index.pages;
      [this.scores, this.hits, this.heads] = [new Float32Array(count), new Uint8Array(count), new Uint8Array(count)];
      for (const group of this.groups) {
        const weights = new Float32Array(count);
        for (const { words, weight } of group.found) {
          for (const { exact, fields } of words) {
            const factor = weight * (group.isMarked && exact !== group.exact ? otherMarks : 1);
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

    ranked(filter) {
      const { groups, index, names } = this, count = groups.length, pages = [];
      const least = this.best < count ? Math.max(1, Math.ceil(this.best * 0.6)) : count > 2 ? count - 1 : count;
      for (let page = 0; page < index.pages; page++) {
        const isHeaded = this.heads[page] === count, isWhole = this.pairs[page] === count - 1;
        if (this.hits[page] < least || filter && !filter[page]) continue;
        // Of somebody in the register only pages that have the name, not those that have its syllables.
        if (names.isFull && count > 1 && !isHeaded && !isWhole) continue;
        const bonus = (isHeaded ? isHeading : 0) + (isWhole && count > 2 ? isPhrase : 0);
        pages.push([page, this.scores[page] + bonus - (count - this.hits[page]) * isMissing + page / index.pages]);
      }
      return pages.sort((one, other) => other[1] - one[1] || other[0] - one[0]);
    }

    // Names that have the most of the words: the likely ones with their rows, and which others there are.
    async readNames() {
      const { index, bestName } = this, candidates = [];
      if (bestName === 0 || bestName < Math.min(2, this.groups.length)) return { people: [], others: [] };
      for (let name = 0; name < index.names; name++) if (this.nameHits[name] === bestName) candidates.push(name);
      const size = Number(index.n.counts), shards = await this.likely([...new Set(candidates.map((name) => Math.floor(name / size)))]);
      const wanted = candidates.filter((name) => shards.includes(Math.floor(name / size))).slice(0, 200), read = new Set(wanted);
      return { people: await this.judgedAll(wanted), others: candidates.filter((name) => !read.has(name)) };
    }

    // Those whose names have the words; what isn't in the name may be in award, unit or year.
    honoured({ people, others }) {
      people.sort((one, other) => other.score - one.score || other.newest - one.newest || one.number - other.number);
      const count = this.groups.length, best = people[0]?.score ?? 0, isPhrase = count > 1 && this.pairs.includes(count - 1);
      // A letter may be wrong only in a whole name, and where no page has the words as they are.
      const isFull = people[0]?.fit === "whole" || people[0]?.fit === "near" && count > 2 && !isPhrase;
      if (!isFull && (count <= 2 || best < count * 10 - 12)) return nobody();
      return { list: people.filter((person) => person.score > best - 4), isFull, least: best - 4, rest: others };
    }

    // Reads names until so many are there, or all: those after the best in their order.
    async readMore(count) {
      const { list, rest, least } = this.names;
      while (list.length < count && rest.length > 0) {
        const next = await this.judgedAll(rest.splice(0, 16));
        list.push(...next.filter((person) => person.score > least));
      }
    }

    async judgedAll(names) {
      const people = await Promise.all(names.map((name) => this.index.name(name)));
      return people.filter(Boolean).map((person) => this.judged(person)).filter(({ rows }) => rows.length > 0);
    }

    // Of many files of names a few: the first, and that in which the query itself would stand, since names stand in order.
    async likely(shards) {
      if (shards.length <= 4) return shards;
      const wanted = this.groups.map(({ term }) => term).join(" ");
      const near = await this.index.placeOfName(wanted), place = Math.max(0, shards.filter((shard) => shard <= near).length - 1);
      return [...new Set([...shards.slice(0, 2), ...shards.slice(Math.max(0, place - 1), place + 2)])];
    }

    judged(person) {
      const { groups } = this, words = [...person.name.matchAll(runs)].flatMap(([run]) => parts(run));
      const left = [...words], places = [], others = [];
      let score = 0, faults = 0;
      for (const group of groups) {
        const terms = group.terms.map(({ term }) => term);
        let place = left.findIndex((word) => word && (word.term === group.term || terms.includes(word.term)));
        const isSame = place >= 0;
        if (!isSame) place = left.findIndex((word) => word && isNear(word.term, group.term));
        if (place < 0) {
          others.push(group);
          continue;
        }
        score += isSame ? (group.isMarked && left[place].exact !== group.exact ? 9 : 10) : 7;
        if (!isSame) faults++;
        places.push(place);
        left[place] = null;
      }
      const rows = person.rows.filter(this.keepsRow).map((row) => {
        const text = fold(`${row.award} ${row.unit} ${row.year}`).split(/[^a-z0-9]+/);
        return { row, hits: others.filter((group) => text.includes(group.term)).length };
      });
      const best = rows.reduce((most, { hits }) => Math.max(most, hits), 0);
      const inOrder = places.filter((place, number) => number > 0 && place === places[number - 1] + 1).length;
      score += best * 9 + inOrder - left.filter(Boolean).length * 1.5;
      // Two words must stand together in the name; more may stand as they like.
      const isTogether = groups.length === 1 || places.length > 1 && (places.length > 2 || inOrder === 1);
      person.fit = places.length + best < groups.length || !isTogether || faults > 1 ? "part" : faults === 1 ? "near" : "whole";
      person.rows = rows.filter(({ hits }) => hits === best).map(({ row }) => row);
      return Object.assign(person, { score, newest: Number(person.rows[0]?.year ?? 0) });
    }
  }

  window.tdktSearch = Search;
})();
