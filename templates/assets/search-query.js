// What a query's words may mean in an index.
"use strict";
(() => {
  const { fold, isNear, isNumber, parts, runs, telex, vni } = window.tdktText;
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
})();
