// @ts-check
// The search page: what is typed and narrowed, and the address that keeps it.
"use strict";
var tdkt = tdkt || {};

tdkt.Controls = (() => {
  // The fields of filters, with the marks of what they narrow to (docs/reference/search.md, "Facets").
  /** @type {Record<string, string>} */
  const markOf = { loai: "k", "phong-trao": "c", nam: "y", "don-vi": "u" };
  const fields = ["q", ...Object.keys(markOf)];

  /** @param {(name: string) => string} value what a field holds */
  function parameters(value) {
    const pairs = fields.map((name) => [name, value(name).trim()]).filter(([, text]) => text !== "");
    return String(new URLSearchParams(pairs));
  }

  /** The form's fields, and the address that keeps them. */
  class Controls {
    /** @param {HTMLFormElement} form @param {HTMLDetailsElement} filters */
    constructor(form, filters) {
      this.form = form;
      this.filters = filters;
      this.input = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
      this.markOf = markOf;
    }

    /** @param {string} name */
    select(name) { return /** @type {HTMLSelectElement} */ (this.form.elements.namedItem(name)); }

    /** @type {Choice[]} */
    get choices() {
      return Object.keys(markOf).map((name) => ({ name, mark: markOf[name], id: this.select(name).value }))
        .filter(({ id }) => id !== "");
    }

    // What the fields hold, as an address has it.
    get address() { return parameters((name) => name === "q" ? this.input.value : this.select(name).value); }

    // What the page's address holds, as these fields would write it.
    get location() {
      const inAddress = new URLSearchParams(location.search);
      return parameters((name) => inAddress.get(name) ?? "");
    }

    restore() {
      const inAddress = new URLSearchParams(location.search);
      this.input.value = inAddress.get("q") ?? "";
      for (const name in markOf) this.choose(name, inAddress.get(name) ?? "");
      if (this.choices.length > 0) this.filters.open = true;
    }

    // An address may hold what no filter has: it is shown, since it leaves nothing.
    /** @param {string} name @param {string} value */
    choose(name, value) {
      const select = this.select(name);
      if (![...select.options].some((option) => option.value === value)) select.append(new Option(value, value));
      select.value = value;
    }

    // Puts the fields into the page's address, and returns whether that changed it.
    /** @param {boolean} isNew whether the back button is to lead to what was there before */
    store(isNew) {
      const next = this.address;
      if (next === this.location) return false;
      history[isNew ? "pushState" : "replaceState"](null, "", next === "" ? location.pathname : `?${next}`);
      return true;
    }
  }

  return Controls;
})();

tdkt.Page = (() => {
  const { element, Index, Search, ResultView, Controls, Narrowing } = tdkt;
  // Milliseconds of waiting before the page says that it waits.
  const patience = 1500;

  /** @param {string} id */
  const part = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

  class Page {
    place = part("search");
    results = part("results");
    status = part("search_status");
    lists = part("search_lists");
    filters = /** @type {HTMLDetailsElement} */ (part("filters"));
    filterStatus = part("filter_status");
    controls = new Controls(/** @type {HTMLFormElement} */ (this.place.querySelector("form")), this.filters);
    root = this.place.dataset.root ?? "";
    /** @type {Promise<SearchIndex> | null} */
    index = null;
    // Raised by each search: what an earlier one brings is not shown any more.
    turn = 0;
    // What is shown, as an address has it; and the search behind it, once it is complete.
    address = "";
    /** @type {SearchOfQuery | null} */
    search = null;

    start() {
      document.getElementById("search_note")?.remove();
      this.place.hidden = false;
      this.controls.input.enterKeyHint = "search";
      this.controls.restore();
      if (this.controls.address === "") this.open().catch(() => {}); else this.run();
    }

    open() {
      this.index ??= Index.open(this.root, this.place.dataset.index ?? "").catch((error) => {
        this.index = null;
        throw error;
      });
      return this.index;
    }

    // Looks up what the fields hold, and shows it.
    async run() {
      const { controls } = this, turn = ++this.turn;
      [this.address, this.search] = [controls.address, null];
      // After Back, Safari resets a field without autocompletion to this.
      controls.input.defaultValue = controls.input.value;
      this.results.setAttribute("aria-busy", "true");
      this.lists.hidden = this.address !== "";
      const slow = setTimeout(() => { if (turn === this.turn) this.setStatus("Đang tải chỉ mục…"); }, patience);
      try {
        if (this.address === "" && !this.filters.open) this.finish([], ""); else await this.look(turn);
      } catch (error) {
        console.warn(error);
        if (turn === this.turn) this.finish(null, "", /** @type {Error} */ (error).message);
      } finally {
        clearTimeout(slow);
      }
    }

    /** @param {number} turn */
    async look(turn) {
      const { input, choices } = this.controls, query = input.value.trim(), isCurrent = () => turn === this.turn;
      const index = await this.open(), { failures } = index;
      const narrowing = new Narrowing(choices.length > 0 ? await index.facetLists() : [], index);
      if (!isCurrent()) return;
      const start = performance.now();
      const search = new Search(index, query, narrowing.allowsRow(choices));
      const results = await search.run(choices.length === 0 ? null : narrowing.pages(choices));
      const onMore = (/** @type {boolean} */ hasFailed) => isCurrent() && this.updateStatus(results, hasFailed);
      const view = new ResultView(this.root, search, results, onMore);
      if (isCurrent()) await view.fetch();
      if (!isCurrent()) return;
      this.place.dataset.milliseconds = (performance.now() - start).toFixed(1);
      this.finish(view.sections, this.address && this.summary(results), index.failures > failures ? "part" : null);
      this.search = search;
      if (this.filters.open) this.showCounts();
      await view.excerpts(this.results, isCurrent);
    }

    /** @param {Results} results */
    summary({ pages, names: { list, rest } }) {
      const count = (/** @type {ArrayLike<unknown>} */ { length }) => length.toLocaleString("vi");
      const people = list.length > 0 && `${rest.length > 0 ? "ít nhất " : ""}${count(list)} tên trong Bảng vàng`;
      const parts = [people, pages.length > 0 && `${count(pages)} trang`].filter(Boolean);
      if (parts.length > 0) return `Tìm thấy ${parts.join(", ")}.`;
      const advice = this.controls.choices.length > 0 ? "bỏ bớt điều kiện lọc" : "xem theo danh mục";
      return rest.length === 0 ? `Không tìm thấy kết quả nào. Hãy thử ít chữ hơn, hoặc ${advice}.`
        : "Chưa tìm thấy tên nào phù hợp; Bảng vàng còn nhiều tên chưa xem, hãy bấm “Xem thêm tên”.";
    }

    // The focus stays where the status was read.
    /** @param {(string | Node)[]} parts */
    setStatus(...parts) {
      const hasFocus = this.status.contains(document.activeElement);
      this.status.replaceChildren(...parts);
      if (hasFocus) this.status.focus();
    }

    // Says how much there is after more was read; an earlier failure stays.
    /** @param {Results} results @param {boolean} hasFailed */
    updateStatus(results, hasFailed) {
      if (hasFailed) this.setStatus(...this.failure("part", false));
      else if (!this.status.querySelector("button")) this.setStatus(this.summary(results));
    }

    // Shows results. When a part of the index is missing, how much there is isn't known, and what is there stays.
    /** @param {HTMLElement[] | null} sections @param {string} text @param {string | null} reason what failed */
    finish(sections, text, reason = null) {
      const { results } = this, isEmpty = !sections || sections.length === 0;
      if (sections && !(isEmpty && reason !== null)) results.replaceChildren(...sections);
      if (results.childElementCount === 0) this.lists.hidden = false;
      if (reason === null) this.setStatus(text);
      else this.setStatus(...this.failure(reason, isEmpty && results.childElementCount > 0));
      results.setAttribute("aria-busy", "false");
    }

    // What the page says of a failure, and a button that tries again.
    /** @param {string} reason @param {boolean} isOld whether what is shown are the results of the search before */
    failure(reason, isOld) {
      const isOutdated = reason === "version";
      const text = isOutdated ? "Chuyên mục đã được nâng cấp. "
        : isOld ? "Không tải được chỉ mục; dưới đây là kết quả của lần tìm trước. "
          : "Không tải được một phần chỉ mục nên kết quả có thể thiếu. ";
      const button = element("button", isOutdated ? "Tải lại trang" : "Thử lại", { type: "button" });
      button.addEventListener("click", () => {
        if (isOutdated) return location.reload();
        // The section may have been published anew, with other files.
        this.index = null;
        this.run();
      });
      return [element("span", text), button];
    }

    // Says of each choice of the filters how much it leaves, when the results have been painted.
    async showCounts() {
      const { search, filterStatus } = this;
      if (!search) return;
      const facets = await search.index.facetLists().catch(() => null);
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      if (search !== this.search) return;
      filterStatus.textContent = facets ? "" : "Không tải được danh sách để lọc. Đóng rồi mở lại để thử lại.";
      const narrowing = new Narrowing(facets ?? [], search.index);
      if (facets) for (const name in this.controls.markOf) this.showCountsOf(name, narrowing, search);
    }

    /** @param {string} filter @param {Narrowing} narrowing @param {SearchOfQuery} search */
    showCountsOf(filter, narrowing, search) {
      const { controls } = this, mark = controls.markOf[filter], { value } = controls.select(filter);
      const counts = narrowing.counts(search, controls.choices.filter(({ name }) => name !== filter), mark);
      // Names that were not read may have rows of any year and unit.
      const isLeast = (/** @type {string} */ id) =>
        search.names.rest.length > 0 && ("yu".includes(mark) || id === narrowing.registerID);
      const options = narrowing.facets.filter((facet) => facet.mark === mark)
        .map(({ id, name }) => ({ id, name, count: counts.get(id) ?? 0 }))
        .filter(({ id, count }) => count > 0 || isLeast(id) || id === value)
        .map(({ id, name, count }) =>
          new Option(`${name} (${isLeast(id) ? "ít nhất " : ""}${count.toLocaleString("vi")})`, id));
      if (mark === "y") options.reverse();
      controls.select(filter).replaceChildren(new Option("Tất cả", ""), ...options);
      controls.choose(filter, value);
    }
  }

  return Page;
})();

/** Runs the page's search after what visitors do. */
tdkt.Listener = class Listener {
  // Milliseconds without a key before what is typed is looked up.
  static typingPause = 120;
  // Whether the back button is to lead to what is shown: it was sent, chosen, or come back to, and not half typed.
  isSettled = false;
  timer = 0;
  lastFilter = /** @type {EventTarget | null} */ (null);

  /** @param {InstanceType<typeof tdkt.Page>} page */
  constructor(page) {
    const { input, form, filters } = page.controls;
    this.page = page;
    input.addEventListener("input", () => this.wait());
    form.addEventListener("submit", (event) => { event.preventDefault(); this.settle(true, null); });
    // The arrow keys go through a filter's choices one by one.
    filters.addEventListener("change", ({ target }) => this.settle(target !== this.lastFilter, target));
    filters.addEventListener("toggle", () => this.toggle());
    window.addEventListener("popstate", () => this.goBack());
    // Somebody has been to a result and is back.
    window.addEventListener("pageshow", () => { this.isSettled ||= input.value !== ""; });
  }

  /** @param {boolean} isNew @param {EventTarget | null} filter */
  settle(isNew, filter) {
    clearTimeout(this.timer);
    this.page.controls.store(isNew);
    this.run(true, filter);
  }

  wait() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.page.controls.store(this.isSettled)) this.run(false, null);
    }, Listener.typingPause);
  }

  toggle() {
    const { controls, search, address } = this.page;
    if (!controls.filters.open) return;
    if (search) this.page.showCounts(); else if (address === "") this.page.run();
  }

  goBack() {
    // A link within the page changes nothing.
    if (this.page.controls.location === this.page.address) return;
    this.page.controls.restore();
    this.run(true, null);
  }

  /** @param {boolean} isSettled @param {EventTarget | null} filter the filter that was changed */
  run(isSettled, filter) {
    [this.isSettled, this.lastFilter] = [isSettled, filter];
    this.page.run();
  }
};

// Without all of the scripts the page's note stays.
if (tdkt.Index && tdkt.Search && tdkt.ResultView) new tdkt.Listener(new tdkt.Page()).page.start();
