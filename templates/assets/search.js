// The search page: what is typed and narrowed, and the address that keeps it.
"use strict";
(() => {
  const place = document.getElementById("search"), results = document.getElementById("results");
  const status = document.getElementById("search_status"), lists = document.getElementById("search_lists");
  const form = place.querySelector("form"), input = form.elements.q, filters = document.getElementById("filters");
  const root = place.dataset.root, facetOf = { loai: "k", "phong-trao": "c", nam: "y", "don-vi": "u" };
  let index = null, turn = 0;

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
    return String(parameters) === "" ? location.pathname : `?${parameters}`;
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
      const choices = chosen(), facets = choices.length === 0 ? [] : await index.facetLists();
      const filter = choices.length === 0 ? null : kept(choices, facets, index.pages);
      if (mine !== turn) return;
      const asked = new window.tdktSearch(index, query), start = performance.now();
      const found = await asked.run(filter, rowsKept(choices, facets, index.kinds.length - 1));
      if (mine !== turn) return;
      const shown = new window.tdktShown(root, asked, found);
      await shown.fetch();
      if (mine !== turn) return;
      place.dataset.milliseconds = (performance.now() - start).toFixed(1);
      finish(mine, shown.sections, said(found), index.failures > failures);
      shown.excerpts(results, () => mine === turn);
      if (filters.open) count(index, asked);
    } catch {
      if (mine === turn) finish(mine, null, "", true);
    } finally {
      clearTimeout(slow);
    }
  }

  function said({ pages, names }) {
    const count = `${names.rest.length > 0 ? "hơn " : ""}${names.list.length.toLocaleString("vi")}`;
    const people = names.list.length === 0 ? "" : `${count} tên trong Bảng vàng, `;
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
      status.append(window.tdktElement("span", "Không tải được một phần chỉ mục nên kết quả có thể thiếu. "));
      const again = window.tdktElement("button", "Thử lại", { type: "button" });
      again.addEventListener("click", search);
      status.append(again);
    }
    results.setAttribute("aria-busy", "false");
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

  // Which rows of the register all choices leave: a row is of a year and a unit; of kinds it is the register's, of campaigns none.
  function rowsKept(choices, facets, register) {
    const named = choices.map(({ mark, id }) => ({ mark, id, name: facets.find((facet) => facet.mark === mark && facet.id === id)?.name }));
    const isKept = { y: (row, { id }) => row.year === id, u: (row, { name }) => row.unit === name, k: (_, { id }) => Number(id) === register, c: () => false };
    return (row) => named.every((choice) => isKept[choice.mark](row, choice));
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
  if (input.value) search(); else opened().catch(() => {});
})();
