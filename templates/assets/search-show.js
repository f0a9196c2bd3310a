// How results are shown. Texts of the section are only ever put in as text.
"use strict";
(() => {
  const { fold, runs, parts } = window.tdktText;
  const pageSize = 10, nameSize = 5, rowSize = 3;

  const element = (name, text, attributes = {}) => {
    const made = Object.assign(document.createElement(name), attributes);
    if (text !== undefined) made.textContent = text;
    return made;
  };
  const wordsOf = (text) => new Set([...text.matchAll(runs)].flatMap(([run]) => [fold(run), ...parts(run).map(({ term }) => term)]));

  const sentences = (text) => text.split("\n").flatMap((line) => line.match(/.+?(?:[.;!?](?= )|$)/g) ?? []).map((sentence) => sentence.trim());

  // What one query found, in the page.
  class Shown {
    // - root: the way from the search page to the section's first.
    // - onMore: called when more has been read of what was found; with true when that failed.
    constructor(root, asked, found, onMore) {
      const terms = new Set(asked.groups.flatMap((group) => [group.term, ...group.terms.map(({ term }) => term)]));
      Object.assign(this, { root, asked, found, onMore, terms });
    }

    // Fetches what is shown first.
    async fetch() {
      [this.pages, this.people] = [await this.nextPages(0), this.nextPeople(0, nameSize)];
    }

    // Pages and names, a section each.
    get sections() {
      const { asked, found, pages, people } = this, made = [];
      if (pages.entries.length > 0) made.push(this.section("Trang và bài viết", pages, "Xem thêm kết quả", (from) => this.nextPages(from)));
      if (people.entries.length === 0 && people.isLast) return made;
      const named = this.section("Người và tập thể được khen", people, "Xem thêm tên", async (from) => {
        await asked.readMore(from + pageSize);
        return this.nextPeople(from, pageSize);
      });
      const [first] = pages.listed, isTitle = first && asked.isHeaded(first.number);
      const areFirst = found.names.isFull && !(isTitle && asked.groups.length < 3);
      return areFirst ? [named, ...made] : [...made, named];
    }

    async nextPages(from) {
      const { pages } = this.found, next = pages.slice(from, from + pageSize);
      const made = (await Promise.all(next.map(([number]) => this.asked.index.page(number)))).filter(Boolean);
      return { listed: made, entries: made.map((page) => this.page(page)), end: from + next.length, isLast: made.length === next.length && from + pageSize >= pages.length };
    }

    // Of those that were read.
    nextPeople(from, count) {
      const { names } = this.found, next = names.list.slice(from, from + count);
      return { entries: next.map((person) => this.person(person)), end: from + next.length, isLast: names.rest.length === 0 && from + count >= names.list.length };
    }

    // A list with a button for as long as there is more.
    section(title, part, more, next) {
      const made = element("section"), list = element("ol", undefined, { className: "found" });
      list.append(...part.entries);
      made.append(element("h2", title), list);
      if (part.isLast) return made;
      const button = element("button", more, { type: "button" }), said = element("p", "", { className: "hint", tabIndex: -1 });
      said.setAttribute("role", "status");
      let { end } = part, isLoading = false, hadFailed = false;
      button.addEventListener("click", async () => {
        if (isLoading) return;
        isLoading = true;
        const { failures } = this.asked.index, further = await next(end), hasFailed = this.asked.index.failures > failures;
        // All of it is asked for once more; then what can't be had is passed over.
        const entries = hasFailed && !hadFailed ? [] : further.entries;
        list.append(...entries);
        if (entries.length > 0) ({ end } = further);
        said.textContent = hasFailed ? "Không tải được hết phần tiếp theo." : entries.length > 0 ? "" : further.isLast ? "Không còn kết quả nào khác." : "Chưa thấy thêm tên nào; vẫn còn tên chưa xem, hãy bấm tiếp.";
        (entries[0]?.querySelector("a") ?? (further.isLast && !hasFailed ? said : button)).focus();
        if (further.isLast && !hasFailed) button.remove();
        [hadFailed, isLoading] = [hasFailed, false];
        this.onMore(hasFailed);
      });
      made.append(button, said);
      return made;
    }

    page(page) {
      const item = element("li"), link = element("a", undefined, { href: this.root + page.path }), title = element("h3");
      item.dataset.page = page.number;
      title.append(this.marked(link, page.title));
      const day = page.date && page.date.split("-").reverse().join("/");
      item.append(title, this.marked(element("p", undefined, { className: "meta" }), [day, page.kind, ...this.names(page)].filter(Boolean).join(" · ")));
      if (page.summary) item.append(this.marked(element("p", undefined, { className: "summary" }), page.summary));
      return item;
    }

    // Numbers and other names by which a page was found, when the title doesn't say them.
    names(page) {
      const title = wordsOf(page.title);
      return page.names.filter((name) => [...wordsOf(name)].some((term) => this.terms.has(term) && !title.has(term)));
    }

    person(person) {
      const item = element("li"), rows = element("ul");
      item.append(this.marked(element("h3"), person.name), rows);
      const show = (from, to) => rows.append(...person.rows.slice(from, to).map((row) => {
        const line = element("li"), link = element("a", [row.award, row.unit, row.year].filter(Boolean).join(", "), { href: this.root + row.path });
        line.append(link);
        return line;
      }));
      show(0, rowSize);
      if (person.rows.length <= rowSize) return item;
      const all = `Xem cả ${person.rows.length} lượt khen thưởng${person.isCut ? " (trong 100 lượt mới nhất)" : ""}`;
      const button = element("button", all, { type: "button" });
      button.addEventListener("click", () => {
        show(rowSize);
        rows.children[rowSize].querySelector("a").focus();
        button.remove();
      });
      item.append(button);
      return item;
    }

    // Puts a text in with the words that were asked for marked.
    marked(target, text) {
      let end = 0;
      for (const match of text.matchAll(runs)) {
        if (!this.terms.has(fold(match[0])) && !parts(match[0]).some(({ term }) => this.terms.has(term))) continue;
        target.append(text.slice(end, match.index), element("mark", match[0]));
        end = match.index + match[0].length;
      }
      target.append(text.slice(end));
      return target;
    }

    // Of the first pages whose title and summary don't have all the words, shows the sentence of the text that has most of them,
    // and one that they don't.
    // - isCurrent: whether the page still shows this.
    async excerpts(results, isCurrent) {
      for (const page of this.pages.listed.slice(0, 3)) {
        const shown = wordsOf([page.title, page.summary, ...this.names(page)].join(" ")), wanted = [...this.terms].filter((term) => !shown.has(term));
        if (wanted.length === 0) continue;
        const text = await this.asked.index.text(page), lines = sentences(text ?? "");
        const hits = lines.map((line) => {
          const words = wordsOf(line);
          return wanted.some((term) => words.has(term)) ? [...this.terms].filter((term) => words.has(term)).length : 0;
        });
        const best = Math.max(0, ...hits), item = results.querySelector(`[data-page="${page.number}"]`);
        if (!isCurrent() || !item || best === 0) continue;
        item.append(this.marked(element("p", undefined, { className: "excerpt" }), this.cut(lines[hits.indexOf(best)])));
      }
    }

    // Some 200 characters round the first word that was asked for.
    cut(line) {
      const first = [...line.matchAll(runs)].find(([run]) => this.terms.has(fold(run)))?.index ?? 0;
      const start = first < 120 ? 0 : line.indexOf(" ", first - 100) + 1, part = line.slice(start, start + 220);
      return (start > 0 ? "… " : "") + (part.length < 220 ? part : part.slice(0, part.lastIndexOf(" ")) + " …");
    }
  }

  Object.assign(window, { tdktShown: Shown, tdktElement: element });
})();
