// Which names of the register answer a query, and with which of their rows.
"use strict";
(() => {
  const { fold, isNear, parts, runs } = window.tdktText;

  // A name's words: H’Nhuên is h and nhuen, and from the first on hnhuen.
  function wordsOf(name) {
    return [...name.matchAll(runs)].flatMap(([run]) => {
      const pieces = parts(run), joined = pieces.length > 1 ? pieces.map(({ term }) => term).join("") : "";
      return pieces.map((word, place) => ({ ...word, joined: place === 0 ? joined : "", last: pieces.length - 1 }));
    });
  }

  // With the words of name and rows, for judging it again and again.
  const prepared = (person) => ({
    ...person, words: wordsOf(person.name),
    rows: person.rows.map((row) => ({ ...row, words: fold(`${row.award} ${row.unit} ${row.year}`).split(/[^a-z0-9]+/) })),
  });

  // Where one of a query's words is among those of a name that are left, and what that is worth.
  function placed(group, left) {
    const terms = [group.term, ...group.terms.map(({ term }) => term)];
    const find = (test) => left.findIndex((word) => word && test(word));
    const same = find(({ term }) => terms.includes(term));
    if (same >= 0) return { start: same, end: same, points: group.isMarked && left[same].exact !== group.exact ? 9 : 10 };
    const joined = find((word) => word.joined && terms.includes(word.joined));
    if (joined >= 0) return { start: joined, end: joined + left[joined].last, points: 10 };
    const near = find(({ term }) => isNear(term, group.term));
    return near < 0 ? null : { start: near, end: near, points: 7 };
  }

  // What isn't in the name may be in award, unit or year.
  function judged(groups, person) {
    const left = [...person.words], places = [], others = [];
    for (const group of groups) {
      const place = placed(group, left);
      if (!place) {
        others.push(group);
        continue;
      }
      places.push(place);
      left.fill(null, place.start, place.end + 1);
    }
    const rows = person.rows.map((row) => ({ ...row, hits: others.filter(({ term }) => row.words.includes(term)).length }));
    const best = mostHits(rows), unasked = left.filter(Boolean).length;
    const inOrder = places.filter(({ start }, number) => number > 0 && start === places[number - 1].end + 1).length;
    return {
      ...person, rows, newest: Number(rows.find(({ hits }) => hits === best)?.year ?? 0),
      fit: fit(groups, places, places.length + best === groups.length, inOrder, unasked),
      score: places.reduce((sum, { points }) => sum + points, 0) + best * 9 + inOrder - unasked * 1.5,
    };
  }

  const mostHits = (rows) => rows.reduce((most, { hits }) => Math.max(most, hits), 0);

  // With the rows that may be shown, `kept`, and of them those which say most of what was asked for.
  function narrowed(person, keepsRow) {
    const kept = person.rows.filter(keepsRow), best = mostHits(kept);
    return { ...person, kept, rows: kept.filter(({ hits }) => hits === best) };
  }

  function fit(groups, places, hasAll, inOrder, unasked) {
    const faults = places.filter(({ points }) => points === 7).length;
    // Two words must stand together in the name, or be all of it, or be a whole Jrai name and its family's; more may stand as they like.
    const isWritten = places.some(({ start, end }) => end > start);
    const isTogether = groups.length === 1 || places.length > 2 || places.length === 2 && (inOrder === 1 || unasked === 0 || isWritten);
    if (!hasAll || !isTogether || faults > 1) return "part";
    if (groups.length === 1 && places[0]?.points === 9) return "other marks";
    return faults === 1 ? "near" : "whole";
  }

  // Of names that were read those which answer, the best first, whatever they are narrowed to.
  // - isPhrase: whether some page has the words as they are.
  function honoured(groups, people, isPhrase) {
    const all = people.map((person) => judged(groups, person))
      .sort((one, other) => other.score - one.score || other.newest - one.newest || one.number - other.number);
    const count = groups.length, { fit = "part", score: best = 0 } = all[0] ?? {};
    // A letter may be wrong only in a whole name, and where no page has the words as they are.
    const isFull = fit === "whole" || fit === "near" && count > 2 && !isPhrase;
    if (!isFull && fit !== "other marks" && (count <= 2 || best < count * 10 - 12)) return { list: [], isFull: false, least: 0 };
    return { list: all.filter(({ score }) => score > best - 4), isFull, least: best - 4 };
  }

  window.tdktNames = { prepared, judged, narrowed, honoured };
})();
