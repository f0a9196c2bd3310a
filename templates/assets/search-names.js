// @ts-check
// Reads names of the register, and says how well names and titles answer a query.
"use strict";
var tdkt = tdkt || {};

tdkt.Register = (() => {
  // Files of names that are all read, and names that are read at first.
  const filesRead = 4, namesRead = 200;

  /** Reads the register's names from the index (docs/reference/search.md, "Names"). */
  class Register {
    /** @param {SearchIndex} index */
    constructor(index) {
      this.index = index;
      this.namesPerFile = Number(index.manifest.n.counts);
    }

    /** @param {number} name */
    file(name) { return Math.floor(name / this.namesPerFile); }

    // A name with its rows, the newest first.
    /** @param {number} number @returns {Promise<Person | null>} */
    async name(number) {
      const lines = await this.index.lines("n", this.file(number));
      let left = number % this.namesPerFile + 1, place = lines.findIndex((line) => line[0] === "=" && --left === 0);
      if (place < 0) return null;
      const [name, count] = lines[place].slice(1).split("\t"), rows = [];
      while (lines[++place] && lines[place][0] !== "=") rows.push(this.row(lines[place].split("\t")));
      return { number, name, rows, isCut: rows.length < Number(count) };
    }

    /** @param {string[]} fields @returns {Row} */
    row([award, unit, year, page, stem, number]) {
      const { awards, units, register } = this.index.manifest;
      const written = (/** @type {string[]} */ list, /** @type {string} */ field) =>
        /^[0-9]+$/.test(field) ? list[Number(field)] : field;
      const part = page === "1" ? "" : `${register.page}${page}/`;
      const path = `${register.folder}/${year}/${part}#${stem}_${number}`;
      return { award: written(awards, award), unit: written(units, unit), year, path };
    }

    // The file in which a name would be: names are in the order of what they fold to.
    /** @param {string} text */
    async fileOf(text) {
      const { files, manifest, names } = this.index, { hashesPerFile, hashBytes } = manifest.format;
      const last = (/** @type {string[]} */ firsts) =>
        firsts.reduce((best, first, place) => first <= text ? place : best, 0);
      const list = last(manifest.firsts), before = list * hashesPerFile, bytes = await files.hashList("n", list);
      const count = Math.min(hashesPerFile, this.file(names - 1) + 1 - before);
      return before + (bytes ? last(new TextDecoder().decode(bytes.subarray(count * hashBytes)).split("\n")) : 0);
    }

    // Reads the likely ones of names whose words were typed.
    /** @param {number[]} names @param {string} text what was typed */
    async readLikely(names, text) {
      const files = await this.likely([...new Set(names.map((name) => this.file(name)))], text);
      const first = new Set(names.filter((name) => files.includes(this.file(name))).slice(0, namesRead));
      const people = await Promise.all([...first].map((name) => this.name(name)));
      return { people: people.flatMap((person) => person ?? []), rest: names.filter((name) => !first.has(name)) };
    }

    // Of many files a few: the first, and those round the one that what was typed would itself be in.
    /** @param {number[]} files @param {string} text */
    async likely(files, text) {
      if (files.length <= filesRead) return files;
      const near = await this.fileOf(text), place = Math.max(0, files.filter((file) => file <= near).length - 1);
      return [...new Set([...files.slice(0, 2), ...files.slice(Math.max(0, place - 1), place + 2)])];
    }
  }

  return Register;
})();

tdkt.names = (() => {
  const { fold, isNear, parts, runs } = tdkt.text;
  // What a word of the query is worth that is in the name: itself, with other marks, one letter away; in a row.
  const points = { same: 10, otherMarks: 9, near: 7, row: 9 };
  // What a name loses by each word that wasn't typed, and how much less than the best is still shown.
  const unaskedLoss = 1.5, span = 4;

  // A name's words: H’Nhuên is h and nhuen, and from the first on hnhuen.
  /** @param {string} name @returns {NameWord[]} */
  const wordsOf = (name) => [...name.matchAll(runs)].flatMap(([run]) => {
    const pieces = parts(run), following = pieces.length - 1;
    const joined = following > 0 ? pieces.map(({ term }) => term).join("") : "";
    return pieces.map((word, place) => ({ ...word, joined: place === 0 ? joined : "", following }));
  });

  // A name with the words of itself and of its rows.
  /** @param {Person} person @returns {Candidate} */
  const candidate = (person) => ({
    ...person, words: wordsOf(person.name), rows: person.rows.map((row) => ({ ...row, terms: termsOf(row) })),
  });

  /** @param {Row} row */
  const termsOf = ({ award, unit, year }) => fold(`${award} ${unit} ${year}`).split(/[^a-z0-9]+/);

  // Where a word of the query is among those of a name that are left; null when it isn't.
  /** @param {QueryWord} group @param {(NameWord | null)[]} left @returns {Spot | null} */
  function spot(group, left) {
    const terms = [group.term, ...group.terms.map(({ term }) => term)];
    const find = (/** @type {(word: NameWord) => boolean} */ test) =>
      left.findIndex((word) => word !== null && test(word));
    const same = find(({ term }) => terms.includes(term));
    const hasOtherMarks = group.isMarked && left[same]?.exact !== group.exact;
    if (same >= 0) return { start: same, end: same, points: hasOtherMarks ? points.otherMarks : points.same };
    const start = find(({ joined }) => joined !== "" && terms.includes(joined));
    if (start >= 0) return { start, end: start + (left[start]?.following ?? 0), points: points.same };
    const near = find(({ term }) => isNear(term, group.term));
    return near < 0 ? null : { start: near, end: near, points: points.near };
  }

  // Where the words of a query are in a name, those that aren't in it, and how many of its own were not typed.
  /** @param {QueryWord[]} groups @param {Candidate} person */
  function align(groups, person) {
    /** @type {(NameWord | null)[]} */
    const left = [...person.words];
    /** @type {Spot[]} */
    const spots = [];
    const others = groups.filter((group) => {
      const place = spot(group, left);
      if (!place) return true;
      spots.push(place);
      left.fill(null, place.start, place.end + 1);
      return false;
    });
    return { spots, others, unasked: left.filter(Boolean).length };
  }

  // What a name is worth. What isn't in it may be in award, unit or year.
  /** @param {QueryWord[]} groups @param {Candidate} person @returns {ScoredPerson} */
  function score(groups, person) {
    const { spots, others, unasked } = align(groups, person);
    const hits = (/** @type {RowTerms} */ row) => others.filter(({ term }) => row.terms.includes(term)).length;
    const rows = person.rows.map((row) => ({ ...row, hits: hits(row) }));
    const best = mostHits(rows), hasAll = spots.length + best === groups.length;
    const inOrder = spots.filter(({ start }, place) => place > 0 && start === spots[place - 1].end + 1).length;
    const sum = spots.reduce((sum, spot) => sum + spot.points, 0);
    return {
      ...person, rows, newest: Number(rows.find(({ hits }) => hits === best)?.year ?? 0),
      fit: fit(groups, spots, hasAll, inOrder, unasked),
      score: sum + best * points.row + inOrder - unasked * unaskedLoss,
    };
  }

  /** @param {{ hits: number }[]} rows */
  const mostHits = (rows) => rows.reduce((most, { hits }) => Math.max(most, hits), 0);

  // A name with the rows that a filter leaves.
  /** @param {ScoredPerson} person @param {(row: Row) => boolean} allowsRow @returns {PersonResult} */
  function filterRows(person, allowsRow) {
    const allowed = person.rows.filter(allowsRow), best = mostHits(allowed);
    return { ...person, allowed, rows: allowed.filter(({ hits }) => hits === best) };
  }

  /**
   * How well a name answers.
   * @param {QueryWord[]} groups @param {Spot[]} spots @param {boolean} hasAll whether name and row have all words
   * @param {number} inOrder words that follow the one before @param {number} unasked @returns {Fit}
   */
  function fit(groups, spots, hasAll, inOrder, unasked) {
    const faults = spots.filter((spot) => spot.points === points.near).length;
    if (!hasAll || !isTogether(groups, spots, inOrder, unasked) || faults > 1) return "part";
    if (groups.length === 1 && spots[0]?.points === points.otherMarks) return "other marks";
    return faults === 1 ? "near" : "whole";
  }

  // Two words must be together in the name, or be all of it, or a Jrai name and its family's; more may be anywhere.
  /** @param {QueryWord[]} groups @param {Spot[]} spots @param {number} inOrder @param {number} unasked */
  function isTogether(groups, spots, inOrder, unasked) {
    const hasJoined = spots.some(({ start, end }) => end > start);
    return groups.length === 1 || spots.length > 2
      || spots.length === 2 && (inOrder === 1 || unasked === 0 || hasJoined);
  }

  /**
   * Those of the names that were read which answer, whatever they are narrowed to.
   * @param {QueryWord[]} groups @param {Candidate[]} people
   * @param {boolean} isPhrase whether some page has the words as they are
   * @returns {Ranking}
   */
  function rank(groups, people, isPhrase) {
    const all = people.map((person) => score(groups, person))
      .sort((one, other) => other.score - one.score || other.newest - one.newest || one.number - other.number);
    const count = groups.length, best = all[0]?.score ?? 0, bestFit = all[0]?.fit ?? "part";
    // A letter may be wrong only in a whole name, and where no page has the words as they are.
    const isFull = bestFit === "whole" || bestFit === "near" && count > 2 && !isPhrase;
    const isEnough = isFull || bestFit === "other marks" || count > 2 && best >= count * points.same - 12;
    if (!isEnough) return { list: [], isFull: false, least: 0 };
    return { list: all.filter(({ score }) => score > best - span), isFull, least: best - span };
  }

  return { candidate, score, filterRows, rank };
})();

// The text of a page's main part, from the page itself; null when it can't be had.
/** @param {SearchIndex} index @param {Page} page */
tdkt.pageText = async ({ files }, page) => {
  const bytes = await files.file(page.path), html = bytes && new TextDecoder().decode(bytes);
  const main = html && new DOMParser().parseFromString(html, "text/html").querySelector("main");
  if (!main) return null;
  const blocks = main.querySelectorAll("p, li, h1, h2, h3, td, th, dd, blockquote, figcaption");
  return [...blocks].map((block) => block.textContent).join("\n");
};

tdkt.fit = (() => {
  const { isNear, words } = tdkt.text, { nearWeight } = tdkt.query;
  // What a title or name is worth that says the words in one run; that says nothing else; a number that begins so; and
  // what a text is worth that has them in one run.
  const inTitle = 15, isTitle = 25, startsNumber = 10, inText = 40;

  /**
   * How much of a run of terms is somewhere in a text: 1 for all of it, a little less with a letter changed.
   * @param {string[]} text @param {string[]} terms
   */
  function likeness(text, terms) {
    let best = 0;
    for (let start = 0; start + terms.length <= text.length; start++) {
      let sum = 0;
      for (let place = 0; place < terms.length && sum + terms.length - place > best; place++) {
        const term = text[start + place];
        sum += term === terms[place] ? 1 : isNear(term, terms[place]) ? 0.8 : 0;
      }
      best = Math.max(best, sum);
    }
    return best / terms.length;
  }

  // Whether a word is the query's, or surely meant by it.
  /** @param {QueryWord} group @param {Word} word */
  const isMeant = (group, word) =>
    word.term === group.term || group.terms.some(({ term, weight }) => term === word.term && weight > nearWeight);

  // How long a query and a text agree word by word from two places on, and what that is worth.
  /** @param {QueryWord[]} groups @param {number} from @param {Word[]} words @param {number} start */
  function agreement(groups, from, words, start) {
    let length = 0, sum = 0;
    for (; from + length < groups.length && start + length < words.length; length++) {
      const group = groups[from + length], word = words[start + length];
      if (!isMeant(group, word)) break;
      sum += group.isMarked && word.exact !== group.exact ? 0.5 : 1;
    }
    return { length, sum };
  }

  /**
   * How much of a query a title or name says in one run: 1 for all of it with its marks.
   * @param {QueryWord[]} groups @param {string} text
   */
  function titleMatch(groups, text) {
    const all = words(text);
    let best = 0, isWhole = false, isFirst = false;
    for (let from = 0; from < groups.length; from++) {
      for (let start = 0; start < all.length; start++) {
        const { length, sum } = agreement(groups, from, all, start);
        if (sum > best) [best, isWhole, isFirst] = [sum, length === all.length, start === 0];
      }
    }
    return { part: best / groups.length, isWhole, isFirst };
  }

  // What the text of a page is worth.
  /** @param {QueryWord[]} groups @param {string} text */
  function textWorth(groups, text) {
    const terms = (/** @type {Word[]} */ all) => all.map(({ term }) => term);
    return inText * likeness(terms(words(text)), terms(groups));
  }

  // What a page's title, numbers and other names are worth.
  /** @param {QueryWord[]} groups @param {Page} page */
  function titleWorth(groups, { title, names }) {
    const worth = (/** @type {string} */ text, /** @type {boolean} */ isName) => {
      const { part, isWhole, isFirst } = titleMatch(groups, text);
      return part ** 2 * (inTitle + (isWhole ? isTitle : isName && isFirst ? startsNumber : 0));
    };
    return Math.max(worth(title, false), ...names.map((name) => worth(name, true)));
  }

  return { textWorth, titleWorth };
})();
