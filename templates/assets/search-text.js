// @ts-check
// Words as the index has them, its bytes, and what a query's words may mean in it (docs/reference/search.md). Words are
// cut and folded as Sources/Search/Word.swift and Sources/Vietnamese do it; Tests/SearchTests/SearchAgreementTests
// compares the two.
"use strict";
var tdkt = tdkt || {};

tdkt.text = (() => {
  /** @type {Record<string, string>} */
  const plainLetters = {
    đ: "d", ð: "d", ɖ: "d", ƀ: "b", ø: "o", ł: "l", ħ: "h", ŧ: "t", ı: "i", æ: "ae", œ: "oe", ß: "ss", þ: "th",
  };

  // Lower case, Latin letters without marks; apostrophes are left out.
  /** @param {string} text */
  function fold(text) {
    return text.toLowerCase().normalize("NFD")
      .replace(/([a-zđðɖƀøłħŧıæœßþ])[\u0300-\u036f]+/g, "$1").normalize("NFC")
      .replace(/[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff'‘’ʻʼ]/g, "")
      .replace(/[đðɖƀøłħŧıæœßþ]/g, (letter) => plainLetters[letter]);
  }

  // In the order of Vietnamese dictionaries: huyền, hỏi, ngã, sắc, nặng.
  const tones = ["\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];

  // A letter without its tone, and the tone's number; "" without one.
  /** @param {string} letter */
  function withoutTone(letter) {
    let plain = letter.normalize("NFD"), tone = "";
    if (!"aeiouy".includes(plain[0])) return { plain, tone };
    for (const [place, mark] of tones.entries()) {
      if (plain.includes(mark)) [plain, tone] = [plain.replace(mark, ""), String(place + 1)];
    }
    return { plain, tone };
  }

  // A word with its marks, the tone as a digit behind it: hòa and hoà are one.
  /** @param {string} word */
  function exact(word) {
    let key = "", tone = "";
    for (const letter of word.normalize("NFC").toLowerCase()) {
      const toneless = withoutTone(letter);
      key += toneless.plain.normalize("NFC").replace(/[đðɖ]/, "đ");
      tone = toneless.tone || tone;
    }
    return key + tone;
  }

  // Runs of letters, digits and apostrophes.
  const runs = /[\p{L}\p{M}\p{N}]+(?:['‘’ʻʼ][\p{L}\p{M}\p{N}]+)*/gu;
  /** @param {string} text */
  const isNumber = (text) => /^[0-9]/.test(text);

  // The words of a run: 45QD is 45 and QD.
  /** @param {string} run */
  function parts(run) {
    return run.split(/['‘’ʻʼ]/).flatMap((piece) => piece.match(/[0-9]+|[^0-9]+/g) || []).map(word);
  }

  // All words of a text.
  /** @param {string} text */
  const words = (text) => [...text.matchAll(runs)].flatMap(([run]) => parts(run));

  /** @param {string} text @returns {Word} */
  function word(text) {
    const plain = fold(text), term = isNumber(plain) ? plain.replace(/^0+(?=[0-9])/, "") : plain;
    return { text, term, exact: isNumber(plain) ? term : exact(text), isMarked: plain !== text.toLowerCase() };
  }

  /**
   * The terms that keys of the Telex way of typing may make; the tone's key may be anywhere behind the vowel.
   * @param {string} term
   */
  function telex(term) {
    // No syllable has so many keys, and each further one costs more than the last.
    if (term.length > 14) return [];
    const plain = term.replace(/aa/g, "a").replace(/ee/g, "e").replace(/oo/g, "o").replace(/dd/g, "d")
      .replace(/([aou])w/g, "$1").replace(/^(.*[^aou]|)w/, "$1u").replace(/^d(.+)d(.*)$/, "d$1$2");
    const forms = new Set([plain]);
    for (let place = plain.length - 1; place > 0; place--) {
      if ("sfrxjz".includes(plain[place])) forms.add(plain.slice(0, place) + plain.slice(place + 1));
    }
    for (const form of [...forms]) forms.add(form.replace(/([aeo])(.+)\1$/, "$1$2"));
    forms.delete(term);
    return [...forms].filter((form) => /[aeiouy]/.test(form));
  }

  // VNI's keys of tones, with the digit behind an exact word.
  /** @type {Record<string, number>} */
  const vniTones = { 1: 4, 2: 1, 3: 2, 4: 3, 5: 5 };
  /** @param {Record<string, string>} letters @returns {(letter: string) => string} */
  const by = (letters) => (letter) => letters[letter];
  // VNI's other keys, with what they make of the letters before them.
  /** @type {Record<string, (word: string) => string>} */
  const vniShapes = {
    6: (word) => word.replace(/[aeo](?=[^aeo]*$)/, by({ a: "â", e: "ê", o: "ô" })),
    7: (word) => word.replace(/uo(?=[^uo]*$)|[uo](?=[^uo]*$)/, by({ uo: "ươ", u: "ư", o: "ơ" })),
    8: (word) => word.replace(/a(?=[^a]*$)/, "ă"),
    9: (word) => word.replace("d", "đ"),
  };

  // The term and the exact word that keys of VNI make; null where digits are no such keys.
  /** @param {string} run */
  function vni(run) {
    const keys = run.toLowerCase();
    if (!/^[a-z]+[1-9][a-z1-9]*$/.test(keys) || !/[aeiouy]/.test(keys)) return null;
    let word = "", tone = "";
    for (const key of keys) {
      if (vniTones[key] && tone) return null;
      if (vniTones[key]) {
        tone = String(vniTones[key]);
        continue;
      }
      const next = vniShapes[key] ? vniShapes[key](word) : word + key;
      if (next === word) return null;
      word = next;
    }
    return { term: fold(word), exact: word + tone };
  }

  /**
   * Whether one letter more, less, other or two exchanged make one of the other; never of numbers and single letters.
   * @param {string} one @param {string} other
   */
  function isNear(one, other) {
    if (Math.abs(one.length - other.length) > 1 || one === other) return one === other;
    if (one.length < 2 || other.length < 2 || isNumber(one) || isNumber(other)) return false;
    const shorter = Math.min(one.length, other.length);
    let start = 0, end = 0;
    while (start < shorter && one[start] === other[start]) start++;
    while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
    const left = one.length - start - end, right = other.length - start - end;
    if (left <= 1 && right <= 1) return true;
    return left === 2 && right === 2 && one[start] === other[start + 1] && one[start + 1] === other[start];
  }

  return { fold, exact, runs, parts, words, telex, vni, isNear, isNumber };
})();

tdkt.Reader = (() => {
  /** Numbers in Rice's code, whose parameter is `bits` ("Lists"). */
  class RiceCode {
    left = 0;
    byte = 0;
    /** @param {Uint8Array} bytes @param {number} place @param {number} bits */
    constructor(bytes, place, bits) {
      this.bytes = bytes;
      this.place = place;
      this.bits = bits;
    }

    next() {
      let number = 0;
      while (this.bit() === 1) number++;
      for (let count = 0; count < this.bits; count++) number = number << 1 | this.bit();
      return number;
    }

    bit() {
      if (this.left === 0) [this.byte, this.left] = [this.bytes[this.place++], 8];
      return this.byte >> --this.left & 1;
    }
  }

  /** Reads bytes from the first on ("Numbers, texts, records"). */
  class Reader {
    place = 0;

    /** @param {Uint8Array} bytes */
    constructor(bytes) { this.bytes = bytes; }

    get isAtEnd() { return this.place >= this.bytes.length; }
    number() {
      for (let value = 0, shift = 0; ; shift += 7) {
        const byte = this.bytes[this.place++];
        value |= (byte & 127) << shift;
        if (!(byte >= 128)) return value;
      }
    }

    text() {
      const length = this.number();
      this.place += length;
      return new TextDecoder().decode(this.bytes.subarray(this.place - length, this.place));
    }

    skipRecord() {
      const length = this.number();
      this.place += length;
    }

    // Rising numbers below a limit.
    /** @param {number} limit */
    list(limit) {
      const count = this.number(), numbers = new Int32Array(count);
      if (count === 0) return numbers;
      const mean = Math.floor(Math.floor(limit * 11 / 16) / count);
      const code = new RiceCode(this.bytes, this.place, mean <= 1 ? 0 : 31 - Math.clz32(mean));
      for (let index = 0, last = -1; index < count; index++) numbers[index] = last += code.next() + 1;
      this.place = code.place;
      return numbers;
    }
  }

  return Reader;
})();

tdkt.query = (() => {
  const { runs, parts, telex, vni, isNear, isNumber } = tdkt.text;
  // What a term counts for that is one letter away, and one that the last word only begins.
  const nearWeight = 0.5, begunWeight = 0.9;
  // Nobody means more words.
  const wordLimit = 16;

  /**
   * Each of a query's words with the terms that may be meant by it.
   * @param {string} query @param {SearchIndex} index @returns {Promise<QueryWord[]>}
   */
  async function interpret(query, index) {
    const all = await wordsOfRuns([...query.matchAll(runs)].slice(0, wordLimit).map(([run]) => run), index);
    // “Số 9” is the number 9: what it numbers need not say “số”.
    if (all.length > 1 && all[0].term === "so" && isNumber(all[1].term)) all.shift();
    const words = all.slice(0, wordLimit);
    return words.flatMap((word, place) => {
      const terms = meanings(word, index, place === words.length - 1);
      return terms.length > 0 ? [{ ...word, terms }] : twoWords(word, index);
    });
  }

  /**
   * The words of runs. Digits are VNI's keys between the letters of a syllable; behind it where they make a word that
   * the section has, or where others are VNI's; and numbers otherwise: hinh2, but thang5.
   * @param {string[]} all @param {SearchIndex} index
   */
  async function wordsOfRuns(all, index) {
    const readings = await Promise.all(all.map((run) => vniReading(run, index)));
    const hasSure = readings.some((reading) => reading && (reading.isBetween || reading.isWord));
    return all.flatMap((run, place) => {
      const reading = readings[place];
      const isVNI = reading && (reading.isBetween || reading.isWord || reading.isTerm && hasSure);
      return isVNI ? [reading.word] : parts(run);
    });
  }

  const syllable = /^(ngh?|gh|[cknpt]h|gi|qu|tr|[bcdghklmnprstvx])?[aeiouy]+(ng|nh|ch|[cmnpt])?$/;

  /**
   * What a run is by VNI's keys: whether they are between its letters, whether it is a term of the index, and whether
   * it is a word of the index with these marks. “So” is rather a number's. Null where it has no such keys.
   * @param {string} run @param {SearchIndex} index
   */
  async function vniReading(run, index) {
    const made = run.length <= index.format.longestTerm ? vni(run) : null;
    if (!made) return null;
    const isBetween = /[0-9][a-z]/i.test(run) && syllable.test(made.term), isTerm = index.places.has(made.term);
    const entry = isTerm ? await index.term(made.term, false) : null;
    const isMarked = entry !== null && entry.words.some(({ exact }) => exact === made.exact);
    return { word: { text: run, ...made, isMarked }, isBetween, isTerm, isWord: isMarked && made.term !== "so" };
  }

  // Two words written as one.
  /** @param {Word} word @param {SearchIndex} index @returns {QueryWord[]} */
  function twoWords(word, index) {
    for (let cut = 2; cut < Math.min(word.term.length, index.format.longestTerm) - 1; cut++) {
      const pieces = [word.term.slice(0, cut), word.term.slice(cut)];
      if (!pieces.every((piece) => index.places.has(piece))) continue;
      return pieces.map((term) => ({ text: term, term, exact: term, isMarked: false, terms: [{ term, weight: 1 }] }));
    }
    return [{ ...word, terms: [] }];
  }

  /** @param {Word} word @param {SearchIndex} index @param {boolean} isLast @returns {Meaning[]} */
  function meanings({ term }, index, isLast) {
    if (isNumber(term) || index.places.has(term)) return [{ term, weight: 1 }];
    if (term.length > index.format.longestTerm) return [];
    const forms = telex(term).filter((form) => index.places.has(form));
    if (forms.length > 0) return forms.slice(0, 3).map((form) => ({ term: form, weight: 1 }));
    const begun = isLast ? index.vocabulary.filter((longer) => longer.startsWith(term)).slice(0, 6) : [];
    return begun.length > 0 ? begun.map((longer) => ({ term: longer, weight: begunWeight })) : nearTerms(term, index);
  }

  // Terms one letter away; one letter changed before one more or less.
  /** @param {string} term @param {SearchIndex} index */
  function nearTerms(term, index) {
    const distance = (/** @type {string} */ other) => Math.abs(other.length - term.length);
    return index.vocabulary.filter((other) => other !== term && isNear(other, term))
      .sort((one, other) => distance(one) - distance(other))
      .slice(0, 16).map((other) => ({ term: other, weight: nearWeight }));
  }

  return { interpret, nearTerms, nearWeight };
})();
