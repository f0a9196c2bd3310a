// @ts-check
// How results are shown. Texts of the section are only ever put in as text.
"use strict";
var tdkt = tdkt || {};

// An element with a text.
/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name @param {string} [text] @param {object} [attributes] @returns {HTMLElementTagNameMap[Name]}
 */
tdkt.element = (name, text, attributes = {}) => {
  const element = Object.assign(document.createElement(name), attributes);
  if (text !== undefined) element.textContent = text;
  return element;
};

tdkt.Highlighter = (() => {
  const { element } = tdkt, { fold, runs, parts } = tdkt.text;
  // Of a long sentence: its longest part in characters, and how much of that is before the first of the words.
  const excerptLength = 220, excerptLead = 100;

  /** @param {string} run */
  const termsOf = (run) => [fold(run), ...parts(run).map(({ term }) => term)];
  /** @param {string} text */
  const allTerms = (text) => new Set([...text.matchAll(runs)].flatMap(([run]) => termsOf(run)));
  /** @param {string} text */
  const sentences = (text) => text.split("\n").flatMap((line) => line.match(/.+?(?:[.;!?](?= )|$)/g) ?? [])
    .map((sentence) => sentence.trim());

  /** Finds the words of a query in texts. */
  class Highlighter {
    /** @param {QueryWord[]} groups */
    constructor(groups) {
      this.terms = new Set(groups.flatMap((group) => [group.term, ...group.terms.map(({ term }) => term)]));
    }

    // Puts a text in, its words of the query marked.
    /** @template {Element} Target @param {Target} target @param {string} text */
    fill(target, text) {
      let end = 0;
      for (const match of text.matchAll(runs)) {
        if (!termsOf(match[0]).some((term) => this.terms.has(term))) continue;
        const start = match.index ?? 0;
        target.append(text.slice(end, start), element("mark", match[0]));
        end = start + match[0].length;
      }
      target.append(text.slice(end));
      return target;
    }

    // Names that have words of the query which a title doesn't have.
    /** @param {string[]} names @param {string} title */
    telling(names, title) {
      const inTitle = allTerms(title), wanted = [...this.terms].filter((term) => !inTitle.has(term));
      return names.map((name) => ({ name, terms: allTerms(name) }))
        .filter(({ terms }) => wanted.some((term) => terms.has(term))).map(({ name }) => name);
    }

    // Words of the query that a text doesn't have.
    /** @param {string} text */
    missing(text) {
      const inText = allTerms(text);
      return [...this.terms].filter((term) => !inText.has(term));
    }

    // The sentence with the most words of the query, and one of some words; "" where none has it.
    /** @param {string} text @param {string[]} some */
    sentence(text, some) {
      let best = "", most = 0;
      for (const line of sentences(text)) {
        const inLine = allTerms(line), count = [...this.terms].filter((term) => inLine.has(term)).length;
        if (count > most && some.some((term) => inLine.has(term))) [best, most] = [line, count];
      }
      return this.shorten(best);
    }

    // Some 200 characters round the first word of the query.
    /** @param {string} line */
    shorten(line) {
      const first = [...line.matchAll(runs)].find(([run]) => this.terms.has(fold(run)))?.index ?? 0;
      const start = first < excerptLead + 20 ? 0 : line.indexOf(" ", first - excerptLead) + 1;
      const part = line.slice(start, start + excerptLength);
      const end = part.length < excerptLength ? part : part.slice(0, part.lastIndexOf(" ")) + " …";
      return (start > 0 ? "… " : "") + end;
    }
  }

  return Highlighter;
})();

tdkt.MoreButton = (() => {
  const { element } = tdkt;

  /** A button below a list, for as long as there is more. */
  class MoreButton {
    isLoading = false;
    hadFailure = false;

    /**
     * @param {string} title @param {HTMLElement} list @param {number} end @param {NextPart} next
     * @param {SearchIndex} index @param {(hasFailed: boolean) => void} onMore
     */
    constructor(title, list, end, next, index, onMore) {
      this.list = list;
      this.end = end;
      this.next = next;
      this.index = index;
      this.onMore = onMore;
      this.button = element("button", title, { type: "button" });
      this.note = element("p", "", { className: "hint", tabIndex: -1 });
      this.note.setAttribute("role", "status");
      this.button.addEventListener("click", () => this.press());
    }

    async press() {
      if (this.isLoading) return;
      this.isLoading = true;
      const { failures } = this.index, part = await this.next(this.end);
      this.add(part, this.index.failures > failures);
      this.isLoading = false;
    }

    /** @param {ListPart} part @param {boolean} hasFailed */
    add(part, hasFailed) {
      // All of it is fetched once more; then what can't be had is passed over.
      const items = hasFailed && !this.hadFailure ? [] : part.items, isDone = part.isLast && !hasFailed;
      this.list.append(...items);
      if (items.length > 0) this.end = part.end;
      this.note.textContent = note(hasFailed, items.length > 0, part.isLast);
      (items[0]?.querySelector("a") ?? (isDone ? this.note : this.button)).focus();
      if (isDone) this.button.remove();
      this.hadFailure = hasFailed;
      this.onMore(hasFailed);
    }
  }

  /** @param {boolean} hasFailed @param {boolean} hasItems @param {boolean} isLast */
  function note(hasFailed, hasItems, isLast) {
    if (hasFailed) return "Không tải được hết phần tiếp theo.";
    if (hasItems) return "";
    return isLast ? "Không còn kết quả nào khác." : "Chưa thấy thêm tên nào; vẫn còn tên chưa xem, hãy bấm tiếp.";
  }

  return MoreButton;
})();

tdkt.ResultView = (() => {
  const { element, Highlighter, MoreButton, pageText } = tdkt;
  // How many pages, names and rows of a name are shown first; pages that get a sentence of their text.
  const pageSize = 10, nameSize = 5, rowSize = 3, excerptCount = 3;

  /** The results of one query, in the page. */
  class ResultView {
    /** @type {PageList} */
    pages = { items: [], end: 0, isLast: true, pages: [] };
    /** @type {ListPart} */
    people = { items: [], end: 0, isLast: true };

    /**
     * @param {string} root the way from the search page to the section's first
     * @param {SearchOfQuery} search @param {Results} results
     * @param {(hasFailed: boolean) => void} onMore called when more of the results has been read
     */
    constructor(root, search, results, onMore) {
      this.root = root;
      this.search = search;
      this.results = results;
      this.onMore = onMore;
      this.highlighter = new Highlighter(search.groups);
    }

    // Fetches what is shown first.
    async fetch() {
      this.pages = await this.nextPages(0);
      this.people = this.nextPeople(0, nameSize);
    }

    // Pages and names, a section each.
    get sections() {
      const { pages, people } = this, all = [];
      const nextPages = (/** @type {number} */ start) => this.nextPages(start);
      if (pages.items.length > 0) all.push(this.section("Trang và bài viết", pages, "Xem thêm kết quả", nextPages));
      if (people.items.length === 0 && people.isLast) return all;
      const nextPeople = (/** @type {number} */ start) => this.morePeople(start);
      const names = this.section("Người và tập thể được khen", people, "Xem thêm tên", nextPeople);
      return this.hasNamesFirst ? [names, ...all] : [...all, names];
    }

    get hasNamesFirst() {
      const { groups, names } = this.search, [first] = this.pages.pages;
      return names.isFull && !(first && this.search.isHeaded(first.number) && groups.length < 3);
    }

    /** @param {number} start @returns {Promise<PageList>} */
    async nextPages(start) {
      const all = this.results.pages, next = all.slice(start, start + pageSize);
      const answers = await Promise.all(next.map(([number]) => this.search.index.page(number)));
      const pages = answers.flatMap((page) => page ?? []), items = pages.map((page) => this.page(page));
      const isLast = pages.length === next.length && start + pageSize >= all.length;
      return { pages, items, end: start + next.length, isLast };
    }

    /** @param {number} start */
    async morePeople(start) {
      await this.search.readMore(start + pageSize);
      return this.nextPeople(start, pageSize);
    }

    // People of those that were read.
    /** @param {number} start @param {number} count @returns {ListPart} */
    nextPeople(start, count) {
      const { list, rest } = this.results.names, next = list.slice(start, start + count);
      const isLast = rest.length === 0 && start + count >= list.length;
      return { items: next.map((person) => this.person(person)), end: start + next.length, isLast };
    }

    /** @param {string} title @param {ListPart} part @param {string} more @param {NextPart} next */
    section(title, part, more, next) {
      const section = element("section"), list = element("ol", undefined, { className: "found" });
      list.append(...part.items);
      section.append(element("h2", title), list);
      if (part.isLast) return section;
      const { button, note } = new MoreButton(more, list, part.end, next, this.search.index, this.onMore);
      section.append(button, note);
      return section;
    }

    /** @param {Page} page */
    page(page) {
      const { highlighter } = this, item = element("li"), title = element("h3");
      const paragraph = (/** @type {string} */ className, /** @type {string} */ text) =>
        highlighter.fill(element("p", undefined, { className }), text);
      item.dataset.page = String(page.number);
      title.append(highlighter.fill(element("a", undefined, { href: this.root + page.path }), page.title));
      const day = page.date && page.date.split("-").reverse().join("/");
      const facts = [day, page.kind, ...highlighter.telling(page.names, page.title)].filter(Boolean);
      item.append(title, paragraph("meta", facts.join(" · ")));
      if (page.summary) item.append(paragraph("summary", page.summary));
      return item;
    }

    /** @param {PersonResult} person */
    person(person) {
      const item = element("li"), list = element("ul"), rest = person.rows.slice(rowSize);
      list.append(...person.rows.slice(0, rowSize).map((row) => this.row(row)));
      item.append(this.highlighter.fill(element("h3"), person.name), list);
      if (rest.length > 0) item.append(this.restButton(person, list, rest));
      return item;
    }

    // A button that shows the other rows of a name.
    /** @param {PersonResult} person @param {HTMLElement} list @param {Row[]} rest */
    restButton(person, list, rest) {
      const limit = person.isCut ? ` (trong ${this.search.index.format.rowsPerName} lượt mới nhất)` : "";
      const button = element("button", `Xem cả ${person.rows.length} lượt khen thưởng${limit}`, { type: "button" });
      button.addEventListener("click", () => {
        const items = rest.map((row) => this.row(row));
        list.append(...items);
        items[0].querySelector("a")?.focus();
        button.remove();
      });
      return button;
    }

    /** @param {Row} row */
    row({ award, unit, year, path }) {
      const item = element("li");
      item.append(element("a", [award, unit, year].filter(Boolean).join(", "), { href: this.root + path }));
      return item;
    }

    // Gives the first pages a sentence of their text, where title and summary don't have all the words.
    /** @param {Element} container @param {() => boolean} isCurrent whether the page still shows this */
    async excerpts(container, isCurrent) {
      const { highlighter } = this;
      for (const page of this.pages.pages.slice(0, excerptCount)) {
        const lines = [page.title, page.summary, ...highlighter.telling(page.names, page.title)];
        const missing = highlighter.missing(lines.join(" "));
        const text = missing.length > 0 ? await pageText(this.search.index, page) : null;
        const item = container.querySelector(`[data-page="${page.number}"]`);
        const sentence = highlighter.sentence(text ?? "", missing);
        if (!isCurrent() || !item || sentence === "") continue;
        item.append(highlighter.fill(element("p", undefined, { className: "excerpt" }), sentence));
      }
    }
  }

  return ResultView;
})();
