// The search page: what is typed and narrowed, and the address that keeps it.
"use strict";
(() => {
  const place = document.getElementById("search"), results = document.getElementById("results");
  const status = document.getElementById("search_status"), lists = document.getElementById("search_lists");
  const form = place.querySelector("form"), input = form.elements.q, filters = document.getElementById("filters");
  const root = place.dataset.root, facetOf = { loai: "k", "phong-trao": "c", nam: "y", "don-vi": "u" };
  // What is shown, as the address holds it.
  let index = null, turn = 0, current = "";

  const chosen = () => Object.entries(facetOf).map(([name, mark]) => ({ name, mark, id: form.elements[name].value })).filter(({ id }) => id !== "");

  function opened() {
    index ??= window.tdktIndex.open(root, place.dataset.index).catch((error) => {
      index = null;
      throw error;
    });
    return index;
  }

  // MARK: The address

  const parametersOf = (pairs) => String(new URLSearchParams(pairs));
  const address = () => parametersOf([["q", input.value.trim()], ...chosen().map(({ name, id }) => [name, id])].filter(([, value]) => value !== ""));

  function restore() {
    const parameters = new URLSearchParams(location.search);
    input.value = parameters.get("q") ?? "";
    for (const name of Object.keys(facetOf)) choose(form.elements[name], parameters.get(name) ?? "");
    if (chosen().length > 0) filters.open = true;
  }

  // An address may hold what no filter has: it is shown, since it leaves nothing.
  function choose(select, value) {
    if (![...select.options].some((option) => option.value === value)) select.append(new Option(value, value));
    select.value = value;
  }

  // - isNew: whether the back button is to lead to what was there before.
  function remember(isNew) {
    const next = address();
    if (next === parametersOf(location.search)) return;
    history[isNew ? "pushState" : "replaceState"](null, "", next === "" ? location.pathname : `?${next}`);
  }

  // MARK: Searching

  async function search() {
    const [mine, query, choices] = [++turn, input.value.trim(), chosen()];
    current = address();
    results.setAttribute("aria-busy", "true");
    lists.hidden = current !== "";
    const slow = setTimeout(() => { if (mine === turn) status.textContent = "Đang tải chỉ mục…"; }, 1500);
    try {
      if (current === "" && !filters.open) return finish(mine, [], "");
      const index = await opened(), { failures } = index;
      // Without the filters' lists their counts are missing, but what was chosen in them can't be answered.
      const facets = choices.length > 0 ? await index.facetLists() : filters.open ? await index.facetLists().catch(() => []) : [];
      if (mine !== turn) return;
      const asked = new window.tdktSearch(index, query, rowsKept(choices, facets)), start = performance.now();
      const found = await asked.run(choices.length === 0 ? null : kept(choices, facets, index.pages));
      if (mine !== turn) return;
      const resaid = () => { if (mine === turn && !status.querySelector("button")) status.textContent = said(found); };
      const shown = new window.tdktShown(root, asked, found, resaid);
      await shown.fetch();
      if (mine !== turn) return;
      place.dataset.milliseconds = (performance.now() - start).toFixed(1);
      finish(mine, shown.sections, current === "" ? "" : said(found), index.failures > failures);
      if (facets.length > 0) count(index, asked, facets);
      await shown.excerpts(results, () => mine === turn);
    } catch (error) {
      console.warn(error);
      finish(mine, null, "", true);
    } finally {
      clearTimeout(slow);
    }
  }

  function said({ pages, names }) {
    const least = names.rest.length > 0 ? "ít nhất " : "", [people, found] = [names.list, pages].map(({ length }) => length.toLocaleString("vi"));
    const parts = [names.list.length > 0 && `${least}${people} tên trong Bảng vàng`, pages.length > 0 && `${found} trang`].filter(Boolean);
    if (parts.length > 0) return `Tìm thấy ${parts.join(", ")}.`;
    const other = chosen().length > 0 ? "bỏ bớt điều kiện lọc" : "xem theo danh mục";
    return `Không tìm thấy kết quả nào. Hãy thử ít chữ hơn, hoặc ${other}.`;
  }

  // Shows what was found. When a part of the index is missing, how much there is isn't known, and nothing isn't taken for an answer:
  // what is there stays.
  function finish(mine, shown, text, hasFailed = false) {
    if (mine !== turn) return;
    const hasFocus = status.contains(document.activeElement);
    if (shown && !(hasFailed && shown.length === 0)) results.replaceChildren(...shown);
    if (results.childElementCount === 0) lists.hidden = false;
    status.textContent = hasFailed ? "" : text;
    if (hasFailed) status.append(...failure(results.childElementCount > 0 && !(shown?.length > 0)));
    if (hasFocus) status.focus();
    results.setAttribute("aria-busy", "false");
  }

  // - isOld: whether what is shown was found before.
  function failure(isOld) {
    const text = isOld ? "Không tải được chỉ mục; dưới đây là kết quả của lần tìm trước. " : "Không tải được một phần chỉ mục nên kết quả có thể thiếu. ";
    const again = window.tdktElement("button", "Thử lại", { type: "button" });
    again.addEventListener("click", () => {
      // The section may have been published anew, with other files.
      index = null;
      search();
    });
    return [window.tdktElement("span", text), again];
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

  // Of a row of the register the choices that leave it: its year, its unit, the register; campaigns never.
  const choicesOf = { y: ({ year }) => year, u: ({ unit }, ids) => ids.get(unit), k: () => "bang-vang", c: () => undefined };
  const unitIds = (facets) => new Map(facets.filter(({ mark }) => mark === "u").map(({ id, name }) => [name, id]));

  // Which rows of the register all choices leave.
  function rowsKept(choices, facets) {
    const ids = unitIds(facets);
    return (row) => choices.every(({ mark, id }) => choicesOf[mark](row, ids) === id);
  }

  // Says of each choice how many pages and names it leaves, the other choices staying.
  function count(index, asked, facets) {
    const choices = chosen(), ids = unitIds(facets);
    for (const [name, mark] of Object.entries(facetOf)) {
      const others = choices.filter((choice) => choice.name !== name), select = form.elements[name], { value } = select;
      const pages = new Set(asked.ranked(kept(others, facets, index.pages)).map(([page]) => page)), counts = new Map();
      for (const person of asked.people(rowsKept(others, facets)).list) {
        for (const id of new Set(person.kept.map((row) => choicesOf[mark](row, ids)))) counts.set(id, 1 + (counts.get(id) ?? 0));
      }
      const options = facets.filter((facet) => facet.mark === mark).map(({ id, name, pages: all }) => {
        return { id, name, count: all.reduce((sum, page) => sum + pages.has(page), counts.get(id) ?? 0) };
      }).filter(({ id, count }) => count > 0 || id === value);
      if (mark === "y") options.reverse();
      select.replaceChildren(new Option("Tất cả", ""), ...options.map(({ id, name, count }) => new Option(`${name} (${count.toLocaleString("vi")})`, id)));
      choose(select, value);
    }
  }

  // MARK: Listening

  // Whether the back button shall lead to what is shown: it was sent, chosen, or come back to, and not half typed.
  let isSettled = false, timer = 0;

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      remember(isSettled);
      isSettled = false;
      search();
    }, 120);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    settle();
  });
  filters.addEventListener("change", settle);
  filters.addEventListener("toggle", () => { if (filters.open) search(); });
  window.addEventListener("popstate", () => {
    // A link within the page changes nothing.
    if (parametersOf(location.search) === current) return;
    isSettled = true;
    restore();
    search();
  });
  // Somebody has been to a result and is back.
  window.addEventListener("pageshow", () => { isSettled ||= input.value !== ""; });

  function settle() {
    remember(true);
    isSettled = true;
    search();
  }

  place.hidden = false;
  input.enterKeyHint = "search";
  restore();
  if (address() === "") opened().catch(() => {}); else search();
})();
