// Words as the index has them, and what a query's words may mean in it. What folds here must fold so in Sources/Vietnamese/Fold.swift,
// ToneKey.swift and in Sources/Search/Word.swift; Tests/SearchTests holds the two against each other.
"use strict";
(() => {
  const others = { đ: "d", ð: "d", ɖ: "d", ƀ: "b", ø: "o", ł: "l", ħ: "h", ŧ: "t", ı: "i", æ: "ae", œ: "oe", ß: "ss", þ: "th" };

  // Lower case, Latin letters without marks; apostrophes are left out.
  function fold(text) {
    return text.toLowerCase().normalize("NFD")
      .replace(/([a-zđðɖƀøłħŧıæœßþ])[\u0300-\u036f]+/g, "$1").normalize("NFC")
      .replace(/[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff'‘’ʻʼ]/g, "")
      .replace(/[đðɖƀøłħŧıæœßþ]/g, (letter) => others[letter]);
  }

  // In the order of Vietnamese dictionaries: huyền, hỏi, ngã, sắc, nặng.
  const tones = ["\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];

  // With its marks, the tone as a digit behind it: hòa and hoà are one.
  function exact(word) {
    let key = "", tone = "";
    for (const letter of word.normalize("NFC").toLowerCase()) {
      let plain = letter.normalize("NFD");
      if ("aeiouy".includes(plain[0])) {
        for (const [number, mark] of tones.entries()) {
          if (plain.includes(mark)) [tone, plain] = [number + 1, plain.replace(mark, "")];
        }
      }
      key += plain.normalize("NFC").replace(/[đðɖ]/, "đ");
    }
    return key + tone;
  }

  // FNV-1a of the UTF-8, in 32 bits.
  function hash(term) {
    let value = 0x811c9dc5;
    for (const byte of new TextEncoder().encode(term)) value = Math.imul(value ^ byte, 0x01000193);
    return value >>> 0;
  }

  // The place of two words side by side, by their hashes.
  function pair(first, second, bits) {
    let mixed = Math.imul(first, 0x9e3779b1) ^ second;
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
    return (mixed ^ (mixed >>> 13)) >>> (32 - bits);
  }

  const runs = /[\p{L}\p{M}\p{N}]+(?:['‘’ʻʼ][\p{L}\p{M}\p{N}]+)*/gu;
  const isNumber = (text) => /^[0-9]/.test(text);

  // The words of a run of letters, digits and apostrophes: 45QD is 45 and QD.
  function parts(run) {
    return run.split(/['‘’ʻʼ]/).flatMap((piece) => piece.match(/[0-9]+|[^0-9]+/g) || []).map(word);
  }

  function word(text) {
    const folded = fold(text), term = isNumber(folded) ? folded.replace(/^0+(?=[0-9])/, "") : folded;
    return { text, term, exact: isNumber(folded) ? term : exact(text), isMarked: folded !== text.toLowerCase() };
  }

  // What keys of the Telex way of typing stand for, as terms; the tone's key may stand anywhere behind the vowel.
  function telex(term) {
    // No syllable has so many keys, and each further one costs more than the last.
    if (term.length > 14) return [];
    const plain = term.replace(/aa/g, "a").replace(/ee/g, "e").replace(/oo/g, "o").replace(/dd/g, "d")
      .replace(/([aou])w/g, "$1").replace(/^(.*[^aou]|)w/, "$1u").replace(/^d(.+)d(.*)$/, "d$1$2");
    const found = new Set([plain]);
    for (let place = plain.length - 1; place > 0; place--) {
      if ("sfrxjz".includes(plain[place])) found.add(plain.slice(0, place) + plain.slice(place + 1));
    }
    for (const form of [...found]) found.add(form.replace(/([aeo])(.+)\1$/, "$1$2"));
    found.delete(term);
    return [...found].filter((form) => /[aeiouy]/.test(form));
  }

  // Of VNI's tones the digit behind an exact word, of its other keys what they make of letters before them.
  const vniTones = { 1: 4, 2: 1, 3: 2, 4: 3, 5: 5 };
  const vniShapes = {
    6: (word) => word.replace(/[aeo](?=[^aeo]*$)/, (letter) => ({ a: "â", e: "ê", o: "ô" })[letter]),
    7: (word) => word.replace(/uo(?=[^uo]*$)|[uo](?=[^uo]*$)/, (letters) => ({ uo: "ươ", u: "ư", o: "ơ" })[letters]),
    8: (word) => word.replace(/a(?=[^a]*$)/, "ă"),
    9: (word) => word.replace("d", "đ"),
  };

  // The same of VNI, whose keys are digits: the term and the very word; null where digits are no such keys.
  function vni(run) {
    const typed = run.toLowerCase();
    if (!/^[a-z]+[1-9][a-z1-9]*$/.test(typed) || !/[aeiouy]/.test(typed)) return null;
    let word = "", tone = "";
    for (const key of typed) {
      if (vniShapes[key]) {
        const shaped = vniShapes[key](word);
        if (shaped === word) return null;
        word = shaped;
      } else if (vniTones[key]) {
        if (tone) return null;
        tone = vniTones[key];
      } else word += key;
    }
    return { term: fold(word), exact: word + tone };
  }

  // Whether one letter more, less, other or two exchanged make one of the other. Numbers and single letters have no faults.
  function isNear(one, other) {
    if (Math.abs(one.length - other.length) > 1 || one === other) return one === other;
    if (one.length < 2 || other.length < 2 || isNumber(one) || isNumber(other)) return false;
    let start = 0, end = 0;
    while (start < one.length && one[start] === other[start]) start++;
    while (end < one.length - start && end < other.length - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
    const left = one.length - start - end, right = other.length - start - end;
    return left <= 1 && right <= 1 || left === 2 && right === 2 && one[start] === other[start + 1] && one[start + 1] === other[start];
  }

  // MARK: Queries

  // What a term counts for that is only near to what was typed.
  const nearby = 0.5;
  // No term of the index is longer, and nobody means so many words.
  const longest = 24, most = 16;

  // Each of a query's words with the terms that may be meant by it.
  async function understood(query, index) {
    const words = await typed([...query.matchAll(runs)].slice(0, most).map(([run]) => run), index);
    // “Số 9” is the number 9: what it numbers need not say “số”.
    if (words.length > 1 && words[0].term === "so" && isNumber(words[1].term)) words.shift();
    const all = words.slice(0, most);
    return all.flatMap((word, place) => {
      const terms = meant(word, index, place === all.length - 1);
      return terms.length > 0 ? [{ ...word, terms }] : divided(word, index);
    });
  }

  // Digits are VNI's keys between the letters of a syllable; behind it where they make a word that the section has, or where others are
  // VNI's; and numbers otherwise: hinh2, but thang5. “So” is rather a number's.
  async function typed(all, index) {
    const keyed = await Promise.all(all.map(async (run) => {
      const word = run.length <= longest ? vni(run) : null;
      if (!word) return { run };
      const isBetween = /[0-9][a-z]/i.test(run) && syllable.test(word.term), isTerm = index.places.has(word.term);
      const known = isTerm && await index.term(word.term, false), isKnown = known && known.words.some(({ exact }) => exact === word.exact);
      return { run, word: { text: run, ...word, isMarked: isKnown }, isTerm, isBetween, isKnown };
    }));
    const sure = keyed.filter(({ word, isBetween, isKnown }) => isBetween || isKnown && word.term !== "so").length;
    return keyed.flatMap(({ run, word, isTerm, isBetween, isKnown }) => {
      const isVNI = isBetween || isTerm && (isKnown && word.term !== "so" || sure > 0);
      return isVNI ? [word] : parts(run);
    });
  }

  const syllable = /^(ngh?|gh|[cknpt]h|gi|qu|tr|[bcdghklmnprstvx])?[aeiouy]+(ng|nh|ch|[cmnpt])?$/;

  // Two words written as one.
  function divided(word, index) {
    for (let cut = 2; cut < Math.min(word.term.length, longest) - 1; cut++) {
      const [one, two] = [word.term.slice(0, cut), word.term.slice(cut)];
      if (!index.places.has(one) || !index.places.has(two)) continue;
      return [one, two].map((term) => ({ text: term, term, exact: term, isMarked: false, terms: [{ term, weight: 1 }] }));
    }
    return [{ ...word, terms: [] }];
  }

  function meant(word, index, isLast) {
    if (isNumber(word.term) || index.places.has(word.term)) return [{ term: word.term, weight: 1 }];
    if (word.term.length > longest) return [];
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

  // How much of a query's words a title or name says in one run: 1 for all of them with their marks, the more when it says nothing else.
  function titled(groups, text) {
    const words = [...text.matchAll(runs)].flatMap(([run]) => parts(run));
    let best = 0, isWhole = false, isFirst = false;
    for (let from = 0; from < groups.length; from++) for (let start = 0; start < words.length; start++) {
      let [length, sum] = [0, 0];
      for (let group, word; (group = groups[from + length]) && (word = words[start + length]); length++) {
        if (word.term !== group.term && !group.terms.some(({ term, weight }) => term === word.term && weight > nearby)) break;
        sum += group.isMarked && word.exact !== group.exact ? 0.5 : 1;
      }
      if (sum > best) [best, isWhole, isFirst] = [sum, length === words.length, start === 0];
    }
    return { part: best / groups.length, isWhole, isFirst };
  }

  window.tdktQuery = { understood, near, likeness, titled, nearby };
  window.tdktText = { fold, exact, hash, pair, runs, parts, telex, vni, isNear, isNumber };
})();
