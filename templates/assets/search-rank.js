// @ts-check
// Which pages and names answer a query, and in which order.
"use strict";
var tdkt = tdkt || {};

tdkt.Weights = (() => {
  const { nearWeight } = tdkt.query;
  // What a word counts for in title or name, summary and text.
  const fieldWeights = [6, 2.5, 1];
  // What a word counts for with other marks than those typed: among others, and as the only one.
  const otherMarks = 0.6, otherMarksAlone = 0.15;

  /** @param {Uint8Array} numbers */
  const highest = (numbers) => numbers.reduce((best, number) => Math.max(best, number), 0);

  /** What the words of a query count for in each page; how many of them each page and each name has. */
  class Weights {
    /** @param {QueryWord[]} groups @param {Evidence[][]} evidence by word @param {SearchIndex} index */
    constructor(groups, evidence, index) {
      const pages = index.pages;
      this.index = index;
      this.otherMarks = groups.length === 1 ? otherMarksAlone : otherMarks;
      this.scores = new Float32Array(pages);
      // By page: how many words it has; in title or name; there with the marks that were typed.
      this.hits = new Uint8Array(pages);
      this.heads = new Uint8Array(pages);
      this.exacts = new Uint8Array(pages);
      this.byWord = groups.map((group, place) => this.pageWeights(group, evidence[place]));
      this.byWord.forEach((weights) => this.add(weights));
      this.best = highest(this.hits);
      this.nameHits = this.countNames(evidence);
      this.bestName = highest(this.nameHits);
    }

    // What a word counts for in each page.
    /** @param {QueryWord} group @param {Evidence[]} evidence */
    pageWeights(group, evidence) {
      const weights = new Float32Array(this.index.pages);
      for (const { words, weight } of evidence) {
        for (const { exact, fields } of words) {
          const factor = weight * (group.isMarked && exact !== group.exact ? this.otherMarks : 1);
          fields.forEach((pages, field) => {
            const value = factor * fieldWeights[field];
            for (const page of pages) if (weights[page] < value) weights[page] = value;
          });
        }
      }
      return weights;
    }

    /** @param {Float32Array} weights */
    add(weights) {
      const count = weights.length, held = weights.reduce((sum, weight) => weight > 0 ? sum + 1 : sum, 0);
      const rarity = Math.log(1 + count / (1 + held));
      for (let page = 0; page < count; page++) {
        if (weights[page] === 0) continue;
        this.scores[page] += weights[page] * rarity;
        this.hits[page]++;
        if (weights[page] >= fieldWeights[0] * nearWeight) this.heads[page]++;
        if (weights[page] > fieldWeights[0] * otherMarks) this.exacts[page]++;
      }
    }

    /** @param {Evidence[][]} evidence */
    countNames(evidence) {
      const hits = new Uint8Array(this.index.names);
      for (const ofWord of evidence) {
        for (const name of new Set(ofWord.flatMap(({ names }) => [...names]))) hits[name]++;
      }
      return hits;
    }
  }

  return Weights;
})();

tdkt.Search = (() => {
  const { Register, Weights, pageText } = tdkt, { isNumber } = tdkt.text, { hash, pair } = tdkt.hashes;
  const { interpret, nearTerms, nearWeight } = tdkt.query, { textWorth, titleWorth } = tdkt.fit;
  const { candidate, score, filterRows, rank } = tdkt.names;
  // What words add that are side by side, all side by side, all in title or name; and what a missing one takes.
  const sideBySide = 3, isPhrase = 25, isHeading = 20, isMissing = 4;
  // Results whose titles are looked at (those that are shown first), and whose text is.
  const titlesRead = 10, textsRead = 12;
  // Names that are read at a time when more are wanted, and how often.
  const namesAtATime = 16, readsForMore = 40;

  /** @param {ScoredPage} one @param {ScoredPage} other */
  const bestFirst = (one, other) => other[1] - one[1] || other[0] - one[0];

  /** One query, with all that the index says about it. */
  class Search {
    /** @type {QueryWord[]} */
    groups = [];
    // By word.
    /** @type {Evidence[][]} */
    evidence = [];
    /** @type {Candidate[]} */
    candidates = [];
    /** @type {Ranking} */
    ranking = { list: [], isFull: false, least: 0 };
    /** @type {PeopleResult} */
    names = { list: [], isFull: false, least: 0, rest: [] };
    // By page: how many pairs of neighbouring words it has.
    pairHits = new Uint8Array(0);

    /** @param {SearchIndex} index @param {string} query @param {(row: Row) => boolean} allowsRow */
    constructor(index, query, allowsRow = () => true) {
      this.index = index;
      this.query = query;
      this.allowsRow = allowsRow;
      this.register = new Register(index);
      this.weights = new Weights([], [], index);
    }

    /**
     * Pages and names, the best first; fetches what it needs.
     * @param {Uint8Array | null} filter a 1 for each page that may be a result; without words all of them are
     * @returns {Promise<Results>}
     */
    async run(filter = null) {
      this.groups = await interpret(this.query, this.index);
      if (this.groups.length === 0) return { pages: filter ? this.bestPages(filter) : [], names: this.names };
      const buckets = this.groups.slice(1).map((_, place) => this.pairAt(place));
      for (const bucket of buckets) if (bucket !== null) this.index.expectPair(bucket);
      this.evidence = await Promise.all(this.groups.map((group) => this.look(group)));
      await this.judge();
      if (!this.isStrong && this.groups.length <= 4) {
        await Promise.all(this.groups.map((group, place) => this.widen(group, this.evidence[place])));
        await this.judge();
      }
      const pages = this.bestPages(filter);
      if (!this.isStrong && this.groups.length > 2) await this.readTexts(pages);
      await this.readTitles(pages);
      return { pages, names: this.names };
    }

    async judge() {
      const { groups } = this, hasPhrase = () => groups.length > 1 && this.pairHits.includes(groups.length - 1);
      this.weights = new Weights(groups, this.evidence, this.index);
      const [rest] = await Promise.all([this.readNames(), this.weighPairs()]);
      this.ranking = rank(groups, this.candidates, hasPhrase());
      const { list, isFull, least } = this.ranking;
      this.names = { list: this.people(this.allowsRow), isFull, least, rest: list.length > 0 ? rest : [] };
      // What names were narrowed to may be in those that were not read.
      if (list.length > 0 && this.names.list.length === 0) await this.readMore(1);
    }

    // Those of the names that were read which answer and have such rows.
    /** @param {(row: Row) => boolean} allowsRow */
    people(allowsRow) {
      return this.ranking.list.map((person) => filterRows(person, allowsRow)).filter(({ rows }) => rows.length > 0);
    }

    // Looks in the first of the pages themselves for the words as they were typed but for a fault.
    /** @param {ScoredPage[]} pages */
    readTexts(pages) {
      return this.reconsider(pages, textsRead, async (page) =>
        textWorth(this.groups, (await pageText(this.index, page)) ?? ""));
    }

    // Raises those of the first whose titles, names or numbers say what was typed.
    /** @param {ScoredPage[]} pages */
    readTitles(pages) { return this.reconsider(pages, titlesRead, (page) => titleWorth(this.groups, page)); }

    /** @param {ScoredPage[]} pages @param {number} count @param {(page: Page) => number | Promise<number>} worth */
    async reconsider(pages, count, worth) {
      const first = pages.slice(0, count);
      await Promise.all(first.map(async (entry) => {
        const page = await this.index.page(entry[0]);
        if (page) entry[1] += await worth(page);
      }));
      pages.splice(0, first.length, ...first.sort(bestFirst));
    }

    // Whether something has all the words where they mean something: in a title or name, or side by side.
    get isStrong() {
      const { weights, names } = this, count = this.groups.length;
      if (names.isFull || weights.heads.includes(count)) return true;
      return count === 1 ? weights.best === 1 : this.pairHits.includes(count - 1);
    }

    // What the index has for a word.
    /** @param {QueryWord} group @returns {Promise<Evidence[]>} */
    async look(group) {
      const entries = await Promise.all(group.terms.map(({ term, weight }) =>
        isNumber(term) ? this.index.number(term) : this.index.term(term, weight > nearWeight)));
      return entries.flatMap((entry, place) => entry ? [{ ...entry, weight: group.terms[place].weight }] : []);
    }

    // Takes in what is one letter away: nothing has all the words as they were typed.
    /** @param {QueryWord} group @param {Evidence[]} evidence */
    async widen({ term, terms }, evidence) {
      if (isNumber(term) || term.length < 2 || terms[0]?.weight === nearWeight) return;
      const entries = await Promise.all(nearTerms(term, this.index).map((near) => this.index.term(near.term, false)));
      evidence.push(...entries.flatMap((entry) => entry ? [{ ...entry, weight: nearWeight }] : []));
    }

    // The bucket of a word and the next; null where it isn't known what is meant.
    /** @param {number} place */
    pairAt(place) {
      const [one, two] = [this.groups[place].terms[0], this.groups[place + 1].terms[0]];
      if (!one || !two || one.weight === nearWeight || two.weight === nearWeight) return null;
      return pair(hash(one.term), hash(two.term), this.index.manifest.pairBits);
    }

    // Words side by side weigh more than scattered ones.
    async weighPairs() {
      const { hits, best } = this.weights, least = Math.max(1, best - 1);
      this.pairHits = new Uint8Array(this.index.pages);
      if (hits.filter((count) => count >= least).length <= 3) return;
      await Promise.all(this.groups.slice(1).map((_, place) => this.weighPair(place)));
    }

    /** @param {number} place */
    async weighPair(place) {
      const { index, pairHits, weights: { byWord, scores } } = this, bucket = this.pairAt(place);
      const pages = bucket === null ? null : await index.pair(bucket);
      if (!pages) return;
      const bonus = sideBySide * Math.log(1 + index.pages / (1 + pages.length));
      for (const page of pages) {
        if (byWord[place][page] === 0 || byWord[place + 1][page] === 0) continue;
        // Three in a row say more than two and two.
        scores[page] += bonus * (1 + pairHits[page] / 2);
        pairHits[page]++;
      }
    }

    // Whether all words are in a page's title or name, with the marks that were typed.
    /** @param {number} page */
    isHeaded(page) { return this.weights.exacts[page] === this.groups.length; }

    /** @param {Uint8Array | null} filter @returns {ScoredPage[]} */
    bestPages(filter) {
      const allows = (/** @type {number} */ page) => !filter || filter[page] === 1, pages = [];
      for (let page = 0; page < this.index.pages; page++) {
        if (allows(page) && (this.groups.length === 0 || this.answers(page))) pages.push(page);
      }
      if (this.groups.length === 0) return pages.reverse().map((page) => [page, page]);
      return pages.map((page) => /** @type {ScoredPage} */ ([page, this.worth(page)])).sort(bestFirst);
    }

    // Whether a page has enough of the words.
    /** @param {number} page */
    answers(page) {
      const { weights: { hits, heads, best }, groups: { length: count } } = this;
      const least = best < count ? Math.max(1, Math.ceil(best * 0.6)) : count > 2 ? count - 1 : count;
      if (hits[page] < least) return false;
      // Of somebody in the register only pages that have the name, not those that have its syllables.
      return !this.names.isFull || count === 1 || heads[page] === count || this.pairHits[page] === count - 1;
    }

    /** @param {number} page */
    worth(page) {
      const { weights: { scores, hits, heads, exacts }, groups: { length: count } } = this;
      const heading = heads[page] === count ? isHeading * (1 + exacts[page] / count) / 2 : 0;
      const phrase = count > 2 && this.pairHits[page] === count - 1 ? isPhrase : 0;
      return scores[page] + heading + phrase - (count - hits[page]) * isMissing + page / this.index.pages;
    }

    // Reads the likely ones of the names that have the most of the words, and returns the others.
    async readNames() {
      const { groups, register, weights: { nameHits, bestName } } = this, all = [];
      this.candidates = [];
      if (bestName === 0 || bestName < Math.min(2, groups.length)) return [];
      for (let name = 0; name < nameHits.length; name++) if (nameHits[name] === bestName) all.push(name);
      const { people, rest } = await register.readLikely(all, groups.map(({ term }) => term).join(" "));
      this.candidates = people.map(candidate);
      return rest;
    }

    // Reads further names in their order until so many are there. What could not be read is read by the next call.
    /** @param {number} count */
    async readMore(count) {
      const { index, register, groups, ranking, names: { list, rest, least } } = this;
      for (let read = 0; read < readsForMore && list.length < count && rest.length > 0; read++) {
        const { failures } = index, next = rest.slice(0, namesAtATime);
        const people = await Promise.all(next.map((name) => register.name(name)));
        if (index.failures > failures) return;
        rest.splice(0, namesAtATime);
        const enough = people.flatMap((person) => person ? [score(groups, candidate(person))] : [])
          .filter(({ score }) => score > least);
        ranking.list.push(...enough);
        list.push(...enough.map((person) => filterRows(person, this.allowsRow)).filter(({ rows }) => rows.length > 0));
      }
    }
  }

  return Search;
})();
