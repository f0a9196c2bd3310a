// The search page: what is typed, narrowed and shown. Texts of the section are only ever put in as text.
"use strict";
(() => {
  const { fold, runs, parts } = window.tdktText;
  const place = document.getElementById("search"), results = document.getElementById("results");
  const status = document.getElementById("search_status"), lists = document.getElementById("search_lists");
  const form = place.querySelector("form"), input = form.elements.q, filters = document.getElementById("filters");
  const root = place.dataset.root, facetOf = { loai: "k", "phong-trao": "c", nam: "y", "don-vi": "u" };
  const pageSize = 10, rowSize = 3;
  let index = null, turn = 0;

  const element = (name, text, attributes = {}) => {
    const made = Object.assign(document.createElement(name), attributes);
    if (text !== undefined) made.textContent = text;
    return made;
  };
  const chosen = () => Object.entries(facetOf).map(([name, mark]) => ({ name, mark, id: form.elements[name].value })).filter(({ id }) => id !== "");

  function opened() {
    index ??= window.tdktIndex.open(root, place.dataset.index).catch((error) => {
      index = null;
      throw error;
    });
    return index;
  }

  // MARK: The address

  function address() {
    const parameters = new URLSearchParams();
    if (input.value.trim()) parameters.set("q", input.value.trim());
    for (const { name, id } of chosen()) parameters.set(name, id);
    return parameters.size === 0 ? location.pathname : `?${parameters}`;
  }

  function restore() {
    const parameters = new URLSearchParams(location.search);
    input.value = parameters.get("q") ?? "";
    for (const name of Object.keys(facetOf)) {
      const [select, value] = [form.elements[name], parameters.get(name) ?? ""];
      if (value && ![...select.options].some((option) => option.value === value)) select.append(new Option(value, value));
      select.value = value;
    }
    if (chosen().length > 0) filters.open = true;
  }

  function remember(isNew) {
    const next = address();
    if (next === (location.search || location.pathname)) return;
    history[isNew ? "pushState" : "replaceState"](null, "", next);
  }

  // MARK: Searching

  async function search() {
    const [mine, query] = [++turn, input.value.trim()];
    results.setAttribute("aria-busy", "true");
    lists.hidden = query !== "";
    if (!query) return finish(mine, [], "");
    const slow = setTimeout(() => { if (mine === turn) status.textContent = "Đang tải chỉ mục…"; }, 1500);
    try {
      const index = await opened(), failures = index.failures;
      const choices = chosen(), filter = choices.length === 0 ? null : kept(choices, await index.facetLists(), index.pages);
      if (mine !== turn) return;
      const asked = new window.tdktSearch(index, query), start = performance.now();
      const found = await asked.run(filter);
      if (mine !== turn) return;
      const first = await Promise.all(found.pages.slice(0, pageSize).map(([number]) => index.page(number)));
      if (mine !== turn) return;
      if (filter) found.names = { list: [], isFull: false, total: 0 };
      const shown = sections(asked, found, first.filter(Boolean));
      place.dataset.milliseconds = (performance.now() - start).toFixed(1);
      finish(mine, shown, said(found), index.failures > failures);
      excerpts(mine, index, first, termsOf(asked));
      if (filters.open) count(index, asked);
    } catch {
      if (mine === turn) finish(mine, null, "", true);
    } finally {
      clearTimeout(slow);
    }
  }

  function said({ pages, names }) {
    const people = names.list.length === 0 ? "" : `${names.total} tên trong Bảng vàng, `;
    return pages.length + names.list.length === 0
      ? "Không tìm thấy kết quả nào. Hãy thử ít chữ hơn, hoặc xem theo danh mục."
      : `Tìm thấy ${people}${pages.length.toLocaleString("vi")} trang.`;
  }

  // Shows what was found, or keeps what is there when nothing could be fetched.
  function finish(mine, shown, text, hasFailed = false) {
    if (mine !== turn) return;
    if (shown) results.replaceChildren(...shown);
    if (shown?.length === 0) lists.hidden = false;
    status.textContent = text;
    if (hasFailed) {
      status.append(element("span", "Không tải được một phần chỉ mục nên kết quả có thể thiếu. "));
      const again = element("button", "Thử lại", { type: "button" });
      again.addEventListener("click", search);
      status.append(again);
    }
    results.setAttribute("aria-busy", "false");
  }

  // MARK: Showing

  function sections(asked, { pages, names }, first) {
    const terms = termsOf(asked);
    const ofPages = first.length === 0 ? [] : [section("Trang và bài viết", first.map((page) => entry(page, terms)), pages, asked, terms)];
    const ofNames = names.list.length === 0 ? [] : [section("Người và tập thể được khen", names.list.slice(0, 5).map((person) => honoured(person, terms)), null)];
    const isTitle = first[0] && asked.heads[first[0].number] === asked.groups.length;
    const namesFirst = names.isFull && !(isTitle && asked.groups.length < 3);
    return namesFirst ? [...ofNames, ...ofPages] : [...ofPages, ...ofNames];
  }

  const termsOf = (asked) => new Set(asked.groups.flatMap((group) => [group.term, ...group.terms.map(({ term }) => term)]));

  // Of the first pages whose title and summary don't have all the words, shows the sentence of the text that has most of them.
  async function excerpts(mine, index, pages, terms) {
    for (const page of pages.filter(Boolean).slice(0, 3)) {
      const shown = wordsOf(`${page.title} ${page.summary}`), wanted = [...terms].filter((term) => !shown.has(term));
      if (wanted.length === 0) continue;
      const text = await index.text(page), lines = (text ?? "").split(/\n|(?<=[.;!?]) /);
      const hits = lines.map((line) => {
        const words = wordsOf(line);
        return [...terms].filter((term) => words.has(term)).length;
      });
      const best = Math.max(0, ...hits), item = results.querySelector(`[data-page="${page.number}"]`);
      if (mine !== turn || !item || best === 0) continue;
      item.append(marked(element("p", undefined, { className: "excerpt" }), cut(lines[hits.indexOf(best)], terms), terms));
    }
  }

  const wordsOf = (text) => new Set([...text.matchAll(runs)].flatMap(([run]) => [fold(run), ...parts(run).map(({ term }) => term)]));

  // Some 200 characters round the first word that was asked for.
  function cut(line, terms) {
    const first = [...line.matchAll(runs)].find(([run]) => terms.has(fold(run)))?.index ?? 0;
    const start = first < 120 ? 0 : line.indexOf(" ", first - 100) + 1, part = line.slice(start, start + 220);
    return (start > 0 ? "… " : "") + (part.length < 220 ? part : part.slice(0, part.lastIndexOf(" ")) + " …");
  }

  function section(title, entries, pages, asked, terms) {
    const made = element("section"), list = element("ol", undefined, { className: "found" });
    list.append(...entries);
    made.append(element("h2", title), list);
    if (pages && pages.length > pageSize) made.append(more(list, pages, asked, terms));
    return made;
  }

  function more(list, pages, asked, terms) {
    const button = element("button", "Xem thêm kết quả", { type: "button" });
    button.addEventListener("click", async () => {
      const start = list.children.length, next = pages.slice(start, start + pageSize);
      const made = (await Promise.all(next.map(([number]) => asked.index.page(number)))).filter(Boolean).map((page) => entry(page, terms));
      list.append(...made);
      made[0]?.querySelector("a").focus();
      if (list.children.length >= pages.length || made.length === 0) button.remove();
    });
    return button;
  }

  function entry(page, terms) {
    const item = element("li"), link = element("a", undefined, { href: root + page.path });
    item.dataset.page = page.number;
    marked(link, page.title, terms);
    const title = element("h3");
    title.append(link);
    const day = page.date && page.date.split("-").reverse().join("/");
    item.append(title, element("p", [day, page.kind].filter(Boolean).join(" · "), { className: "meta" }));
    if (page.summary) item.append(marked(element("p", undefined, { className: "summary" }), page.summary, terms));
    return item;
  }

  function honoured(person, terms) {
    const item = element("li"), rows = element("ul");
    item.append(marked(element("h3"), person.name, terms), rows);
    const show = (from, to) => rows.append(...person.rows.slice(from, to).map((row) => {
      const line = element("li"), link = element("a", [row.award, row.unit, row.year].filter(Boolean).join(", "), { href: root + row.path });
      line.append(link);
      return line;
    }));
    show(0, rowSize);
    if (person.rows.length > rowSize) {
      const button = element("button", `Xem cả ${person.rows.length} lượt khen thưởng`, { type: "button" });
      button.addEventListener("click", () => {
        show(rowSize);
        rows.children[rowSize].querySelector("a").focus();
        button.remove();
      });
      item.append(button);
    }
    return item;
  }

  // Puts a text in with the words that were asked for marked.
  function marked(target, text, terms) {
    let end = 0;
    for (const match of text.matchAll(runs)) {
      if (!terms.has(fold(match[0])) && !parts(match[0]).some(({ term }) => terms.has(term))) continue;
      target.append(text.slice(end, match.index), element("mark", match[0]));
      end = match.index + match[0].length;
    }
    target.append(text.slice(end));
    return target;
  }

  // MARK: Narrowing

  // Which pages all choices leave.
  function kept(choices, facets, count) {
    const wanted = new Uint8Array(count).fill(1);
    for (const choice of choices) {
      const held = new Uint8Array(count);
      for (const page of facets.find(({ mark, id }) => mark === choice.mark && id === choice.id)?.pages ?? []) held[page] = 1;
      for (let page = 0; page < count; page++) wanted[page] &= held[page];
    }
    return wanted;
  }

  // Says of each choice how many of the results it leaves, the other choices staying.
  async function count(index, asked) {
    const facets = await index.facetLists(), choices = chosen();
    for (const [name, mark] of Object.entries(facetOf)) {
      const select = form.elements[name], value = select.value;
      const filter = kept(choices.filter((choice) => choice.name !== name), facets, index.pages);
      const pages = new Set(asked.ranked(filter).map(([page]) => page));
      const options = facets.filter((facet) => facet.mark === mark).map((facet) => ({ ...facet, count: facet.pages.reduce((sum, page) => sum + pages.has(page), 0) }))
        .filter((facet) => facet.count > 0 || facet.id === value);
      if (mark === "y") options.reverse();
      select.replaceChildren(new Option("Tất cả", ""), ...options.map((facet) => new Option(`${facet.name} (${facet.count.toLocaleString("vi")})`, facet.id)));
      select.value = value;
    }
  }

  // MARK: Listening

  let timer = 0;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      remember(false);
      search();
    }, 120);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    remember(true);
    search();
  });
  filters.addEventListener("change", () => {
    remember(true);
    search();
  });
  filters.addEventListener("toggle", () => { if (filters.open) search(); });
  window.addEventListener("popstate", () => {
    restore();
    search();
  });
  place.hidden = false;
  input.enterKeyHint = "search";
  restore();
  if (input.value) search();
})();
