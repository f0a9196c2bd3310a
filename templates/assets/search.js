// The search page: what is typed and narrowed, and the address that keeps it.
"use strict";
(() => {
  // Without all of the scripts the page's note stays.
  if (!window.tdktIndex || !window.tdktSearch || !window.tdktShown) return;
  const place = document.getElementById("search"), results = document.getElementById("results");
  const status = document.getElementById("search_status"), lists = document.getElementById("search_lists");
  const form = place.querySelector("form"), input = form.elements.q, filters = document.getElementById("filters");
  const filterStatus = document.getElementById("filter_status");
  const root = place.dataset.root, facetOf = { loai: "k", "phong-trao": "c", nam: "y", "don-vi": "u" };
  // What is shown: as the address holds it, and what was asked for it once that is complete.
  let index = null, turn = 0, current = "", last = null;

  const chosen = () => Object.entries(facetOf).map(([name, mark]) => ({ name, mark, id: form.elements[name].value })).filter(({ id }) => id !== "");

  function opened() {
    index ??= window.tdktIndex.open(root, place.dataset.index).catch((error) => {
      index = null;
      throw error;
    });
    return index;
  }

  // MARK: The address

  // What an address asks for, as this page writes it.
  const parametersOf = (wanted) => String(new URLSearchParams(["q", ...Object.keys(facetOf)].map((name) => [name, wanted(name).trim()]).filter(([, value]) => value !== "")));
  const address = () => parametersOf((name) => form.elements[name].value);
  const located = () => {
    const parameters = new URLSearchParams(location.search);
    return parametersOf((name) => parameters.get(name) ?? "");
  };

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
  // - Returns: whether the address is another now.
  function remember(isNew) {
    const next = address();
    if (next === located()) return false;
    history[isNew ? "pushState" : "replaceState"](null, "", next === "" ? location.pathname : `?${next}`);
    return true;
  }

  // MARK: Searching

  async function search() {
    const [mine, query, choices] = [++turn, input.value.trim(), chosen()];
    [current, last] = [address(), null];
    // After Back, Safari resets a field without autocompletion to this.
    input.defaultValue = input.value;
    results.setAttribute("aria-busy", "true");
    lists.hidden = current !== "";
    const slow = setTimeout(() => { if (mine === turn) say("Đang tải chỉ mục…"); }, 1500);
    try {
      if (current === "" && !filters.open) return finish(mine, [], "");
      const index = await opened(), { failures } = index, facets = choices.length > 0 ? await index.facetLists() : [];
      if (mine !== turn) return;
      const asked = new window.tdktSearch(index, query, rowsKept(choices, facets)), start = performance.now();
      const found = await asked.run(choices.length === 0 ? null : kept(choices, facets, index.pages));
      if (mine !== turn) return;
      const shown = new window.tdktShown(root, asked, found, (hasFailed) => {
        if (mine === turn && (hasFailed || !status.querySelector("button"))) say(...hasFailed ? failure() : [said(found)]);
      });
      await shown.fetch();
      if (mine !== turn) return;
      place.dataset.milliseconds = (performance.now() - start).toFixed(1);
      finish(mine, shown.sections, current === "" ? "" : said(found), index.failures > failures);
      last = { index, asked };
      if (filters.open) count();
      await shown.excerpts(results, () => mine === turn);
    } catch (error) {
      console.warn(error);
      finish(mine, null, "", error);
    } finally {
      clearTimeout(slow);
    }
  }

  function said({ pages, names }) {
    const least = names.rest.length > 0 ? "ít nhất " : "", [people, found] = [names.list, pages].map(({ length }) => length.toLocaleString("vi"));
    const parts = [names.list.length > 0 && `${least}${people} tên trong Bảng vàng`, pages.length > 0 && `${found} trang`].filter(Boolean);
    if (parts.length > 0) return `Tìm thấy ${parts.join(", ")}.`;
    if (names.rest.length > 0) return "Chưa tìm thấy tên nào phù hợp; Bảng vàng còn nhiều tên chưa xem, hãy bấm “Xem thêm tên”.";
    const other = chosen().length > 0 ? "bỏ bớt điều kiện lọc" : "xem theo danh mục";
    return `Không tìm thấy kết quả nào. Hãy thử ít chữ hơn, hoặc ${other}.`;
  }

  // The focus stays where it was read.
  function say(...parts) {
    const hasFocus = status.contains(document.activeElement);
    status.replaceChildren(...parts);
    if (hasFocus) status.focus();
  }

  // Shows what was found. When a part of the index is missing, how much there is isn't known, and nothing isn't taken for an answer:
  // what is there stays.
  // - error: what failed, or whether something did.
  function finish(mine, shown, text, error = false) {
    if (mine !== turn) return;
    if (shown && !(error && shown.length === 0)) results.replaceChildren(...shown);
    if (results.childElementCount === 0) lists.hidden = false;
    if (error) say(...failure(error.message, results.childElementCount > 0 && !(shown?.length > 0))); else say(text);
    results.setAttribute("aria-busy", "false");
  }

  // - isOld: whether what is shown was found before.
  function failure(reason, isOld) {
    const isOutdated = reason === "version";
    const text = isOutdated ? "Chuyên mục đã được nâng cấp. " : isOld ? "Không tải được chỉ mục; dưới đây là kết quả của lần tìm trước. "
      : "Không tải được một phần chỉ mục nên kết quả có thể thiếu. ";
    const again = window.tdktElement("button", isOutdated ? "Tải lại trang" : "Thử lại", { type: "button" });
    again.addEventListener("click", () => {
      if (isOutdated) return location.reload();
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

  // Says of each choice how many pages and names it leaves, the other choices staying; when the results have been painted.
  async function count() {
    const mine = last, facets = await mine.index.facetLists().catch(() => null);
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    if (mine !== last) return;
    filterStatus.textContent = facets ? "" : "Không tải được danh sách để lọc. Đóng rồi mở lại để thử lại.";
    for (const [name, mark] of Object.entries(facets ? facetOf : {})) {
      const select = form.elements[name], { value } = select, counts = counted(mine.asked, facets, name);
      // Names that were not read may have rows of any year and unit.
      const isLeast = (id) => mine.asked.names.rest.length > 0 && ("yu".includes(mark) || id === "bang-vang");
      const options = facets.filter((facet) => facet.mark === mark).map(({ id, name }) => ({ id, name, count: counts.get(id) ?? 0 }))
        .filter(({ id, count }) => count > 0 || isLeast(id) || id === value);
      if (mark === "y") options.reverse();
      select.replaceChildren(new Option("Tất cả", ""), ...options.map(({ id, name, count }) => {
        return new Option(`${name} (${isLeast(id) ? "ít nhất " : ""}${count.toLocaleString("vi")})`, id);
      }));
      choose(select, value);
    }
  }

  // Of one filter how much each choice leaves.
  function counted(asked, facets, filter) {
    const others = chosen().filter(({ name }) => name !== filter), ids = unitIds(facets), mark = facetOf[filter], counts = new Map();
    const add = (id, count) => counts.set(id, count + (counts.get(id) ?? 0));
    const pages = new Uint8Array(asked.index.pages);
    for (const [page] of asked.ranked(kept(others, facets, pages.length))) pages[page] = 1;
    for (const facet of facets) if (facet.mark === mark) add(facet.id, facet.pages.reduce((sum, page) => sum + pages[page], 0));
    for (const person of asked.people(rowsKept(others, facets))) {
      for (const id of new Set(person.kept.map((row) => choicesOf[mark](row, ids)))) add(id, 1);
    }
    return counts;
  }

  // MARK: Listening

  // Whether the back button shall lead to what is shown: it was sent, chosen, or come back to, and not half typed.
  let isSettled = false, timer = 0, changed = null;

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!remember(isSettled)) return;
      [isSettled, changed] = [false, null];
      search();
    }, 120);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    settle(true);
  });
  filters.addEventListener("change", ({ target }) => {
    // The arrow keys go through a filter's choices one by one.
    const isNew = target !== changed;
    settle(isNew);
    changed = target;
  });
  filters.addEventListener("toggle", () => {
    if (!filters.open) return;
    if (last) count(); else if (current === "") search();
  });
  window.addEventListener("popstate", () => {
    // A link within the page changes nothing.
    if (located() === current) return;
    [isSettled, changed] = [true, null];
    restore();
    search();
  });
  // Somebody has been to a result and is back.
  window.addEventListener("pageshow", () => { isSettled ||= input.value !== ""; });

  function settle(isNew) {
    clearTimeout(timer);
    remember(isNew);
    [isSettled, changed] = [true, null];
    search();
  }

  document.getElementById("search_note")?.remove();
  place.hidden = false;
  input.enterKeyHint = "search";
  restore();
  if (address() === "") opened().catch(() => {}); else search();
})();
