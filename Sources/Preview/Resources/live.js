// @ts-check
// What the preview adds to a page: it follows edits, shows where the page comes from, and what is wrong. `tdkt preview`
// serves it; it is no part of a built page.
"use strict";
(() => {
  // What the server says of the section, and of one page (Sources/Preview/Pages), with its problems.
  /** @typedef {{ run: string, version: number, theme: number, problems: number }} State */
  /**
   * @typedef {{
   *   severity: string, label: string, place: string, message: string, help?: string,
   *   line?: number, excerpt?: string, caret?: number,
   * }} Problem
   * @typedef {{
   *   state: string, stateText: string, source?: string, words?: string, help?: string, suggestion?: string,
   *   errors: Problem[], errorCount: number, errorTitle?: string, more?: string, hideText: string,
   *   warnings: Problem[], warningCount: number, warningText: string, deskTitle: string,
   * }} Status
   */

  const { run = "", version, theme } = document.currentScript?.dataset ?? {};
  /** @type {State} */
  const current = { run, version: Number(version), theme: Number(theme), problems: 0 };
  // The desk says by itself what the bar would.
  const isDesk = location.pathname === "/_tdkt/";

  /**
   * @template {keyof HTMLElementTagNameMap} Name
   * @param {Name} name @param {string} [className] @param {string} [text] @returns {HTMLElementTagNameMap[Name]}
   */
  function make(name, className, text) {
    const node = document.createElement(name);
    if (className) node.className = className;
    if (text !== undefined) node.textContent = text;
    return node;
  }

  /** @param {string} className @param {string} text @param {() => void} action */
  function makeButton(className, text, action) {
    const button = make("button", className, text);
    button.onclick = action;
    return button;
  }

  /** @param {string} text @param {string} address @param {string} [className] */
  function makeLink(text, address, className) {
    const link = make("a", className, text);
    link.href = address;
    return link;
  }

  /** @param {Problem} problem */
  function makeItem({ severity, label, place, message, help, line, excerpt, caret }) {
    const item = make("li", severity), head = make("p");
    head.append(make("strong", "", label), " ", make("span", "place", place));
    item.append(head, make("p", "message", message));
    if (excerpt !== undefined) {
      const mark = caret === undefined ? "" : `\n${" ".repeat(String(line).length)} | ${" ".repeat(caret)}^`;
      item.append(make("pre", "", `${line} | ${excerpt}${mark}`));
    }
    if (help) item.append(make("p", "help", help));
    return item;
  }

  // MARK: The bar, and the list of errors over the page

  class Panel {
    host = make("div");
    overlay = make("section", "overlay");
    bar = make("footer", "bar");
    list = make("ul", "warnings");
    // The errors that are in the overlay, and those that somebody closed.
    errors = "";
    closedErrors = "";

    constructor() {
      this.host.id = "tdkt-panel";
      this.overlay.setAttribute("role", "alert");
      this.overlay.hidden = true;
      this.list.hidden = true;
      const style = make("link");
      style.rel = "stylesheet";
      style.href = "/_tdkt/live.css";
      this.host.attachShadow({ mode: "open" }).append(style, this.overlay, this.list, this.bar);
      addEventListener("keydown", ({ key }) => { if (key === "Escape" && !this.overlay.hidden) this.close(); });
    }

    close() {
      this.closedErrors = this.errors;
      this.overlay.hidden = true;
    }

    /** @param {Status} status */
    show(status) {
      this.showErrors(status);
      this.showBar(status);
    }

    /** @param {boolean} isOn */
    setConnected(isOn) { this.bar.classList.toggle("offline", !isOn); }

    /** @param {Status} status */
    showErrors(status) {
      // An error that comes back after it was mended is news.
      if (!status.errorCount) this.closedErrors = "";
      const errors = JSON.stringify(status.errors), isHidden = !status.errorCount || errors === this.closedErrors;
      if (this.errors === errors && this.overlay.hidden === isHidden) return;
      this.errors = errors;
      this.overlay.hidden = isHidden;
      this.fillOverlay(status);
    }

    /** @param {Status} status */
    fillOverlay({ errors, errorTitle, hideText, more }) {
      const button = makeButton("close", "×", () => this.close()), list = make("ul");
      button.title = "Esc";
      button.setAttribute("aria-label", hideText);
      list.append(...errors.map(makeItem));
      this.overlay.replaceChildren(button, make("h1", "", errorTitle || ""), list);
      if (more) this.overlay.append(make("p", "more", more));
    }

    /** @param {Status} status */
    showBar(status) {
      const { state, stateText, source, words, help, suggestion } = status;
      /** @type {Node[]} */
      const parts = [make("span", `state ${state}`, stateText)];
      if (source) parts.push(make("code", "", source));
      for (const text of [words, help]) if (text) parts.push(make("span", "", text));
      if (suggestion) parts.push(makeLink(suggestion, suggestion));
      if (source) parts.push(this.warningButton(status));
      if (status.errorCount) parts.push(makeButton("count errors", status.errorTitle || "", () => this.reopen(status)));
      this.bar.replaceChildren(...parts, makeLink(status.deskTitle, "/_tdkt/", "desk"));
      this.list.replaceChildren(...status.warnings.map(makeItem));
      if (!status.warningCount) this.list.hidden = true;
      // So that the bar covers nothing of the page.
      document.documentElement.style.paddingBottom = this.list.style.bottom = `${this.bar.offsetHeight}px`;
    }

    /** @param {Status} status */
    warningButton({ warningText, warningCount }) {
      const button = makeButton("count", warningText, () => {
        this.list.hidden = !this.list.hidden;
        button.setAttribute("aria-expanded", String(!this.list.hidden));
      });
      button.disabled = !warningCount;
      button.setAttribute("aria-expanded", String(!this.list.hidden));
      return button;
    }

    /** @param {Status} status */
    reopen(status) {
      this.closedErrors = "";
      this.showErrors(status);
    }
  }

  // MARK: Putting a new page into the one that is shown

  /** @param {Node} node */
  const isOurs = (node) => node instanceof Element && (node.id === "tdkt-live" || node.id === "tdkt-panel");
  /** @param {Node} parent */
  const children = (parent) => [...parent.childNodes].filter((node) => !isOurs(node));
  /** @template T @param {T[]} list */
  const last = (list) => list[list.length - 1];

  // Changes only what differs, so that the place in the page, open details and what is selected stay.
  /** @param {Element} old @param {Element} fresh */
  function morph(old, fresh) {
    copyAttributes(old, fresh);
    const rest = children(old), wanted = children(fresh), same = trim(rest, wanted);
    const end = same ?? [...old.childNodes].find(isOurs) ?? null;
    for (const node of wanted) {
      const match = rest.length > 0 && fits(rest[0], node) ? rest.shift() : null;
      if (match) replace(match, node); else old.insertBefore(document.importNode(node, true), rest[0] ?? end);
    }
    for (const node of rest) node.parentNode?.removeChild(node);
  }

  /** @param {Element} old @param {Element} fresh */
  function copyAttributes(old, fresh) {
    for (const { name, value } of [...fresh.attributes]) {
      if (old.getAttribute(name) !== value) old.setAttribute(name, value);
    }
    for (const { name } of [...old.attributes]) {
      const isOpened = name === "open" && old.localName === "details";
      if (!fresh.hasAttribute(name) && !isOpened) old.removeAttribute(name);
    }
  }

  // Takes off what is the same at both ends, and returns where the same end begins: a new paragraph moves nothing else.
  /** @param {Node[]} rest @param {Node[]} wanted */
  function trim(rest, wanted) {
    const areSame = (/** @type {Node | undefined} */ one, /** @type {Node | undefined} */ other) =>
      one !== undefined && other !== undefined && one.isEqualNode(other);
    while (areSame(rest[0], wanted[0])) { rest.shift(); wanted.shift(); }
    let end = null;
    while (areSame(last(rest), last(wanted))) { end = rest.pop(); wanted.pop(); }
    return end;
  }

  /** @param {Node} one @param {Node} other */
  const fits = (one, other) => one.nodeType === other.nodeType && one.nodeName === other.nodeName;

  /** @param {Node} old @param {Node} fresh */
  function replace(old, fresh) {
    if (old instanceof Element && fresh instanceof Element) morph(old, fresh);
    else if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue;
  }

  // The page as it is now, put into the one that is shown; false when only a reload does it.
  async function update() {
    const answer = await fetch(location.pathname + location.search, { headers: { Accept: "text/html" } });
    if (answer.redirected || !(answer.headers.get("Content-Type") ?? "").startsWith("text/html")) return false;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (assets(page) !== assets(document)) return false;
    document.title = page.title;
    morph(document.body, page.body);
    return true;
  }

  /** @param {Document} page */
  const assets = (page) => [...page.querySelectorAll("head link[rel=stylesheet], head script[src]")]
    .map((node) => node.getAttribute("href") ?? node.getAttribute("src")).join();

  // MARK: Following edits

  class Follower {
    source = /** @type {EventSource | null} */ (null);
    isBusy = false;
    next = /** @type {State | null} */ (null);

    listen() {
      if (this.source || document.visibilityState === "hidden") return;
      const source = this.source = new EventSource("/_tdkt/events");
      source.onmessage = ({ data }) => this.take(JSON.parse(data));
      source.onopen = () => panel.setConnected(true);
      source.onerror = () => this.reconnect();
    }

    reconnect() {
      panel.setConnected(false);
      if (this.source?.readyState !== EventSource.CLOSED) return;
      this.pause();
      setTimeout(() => this.listen(), 1000);
    }

    // Browsers allow six connections to a server: pages that nobody sees give theirs up, and catch up when seen again.
    pause() {
      this.source?.close();
      this.source = null;
    }

    // Follows the latest state; one that comes in the meantime waits.
    /** @param {State} state */
    async take(state) {
      this.next = state;
      if (this.isBusy) return;
      this.isBusy = true;
      for (let next; (next = this.next); ) {
        this.next = null;
        await follow(next).catch(warn);
      }
      this.isBusy = false;
    }
  }

  /** @param {State} state */
  async function follow(state) {
    if (state.run !== current.run || state.theme !== current.theme) return location.reload();
    const isNew = state.version !== current.version, isOther = isNew || state.problems !== current.problems;
    // The problems are what the desk shows.
    if ((isDesk ? isOther : isNew) && !await update()) return location.reload();
    Object.assign(current, state);
    if (isOther) await refreshStatus();
    document.dispatchEvent(new CustomEvent("tdkt:updated", { detail: state }));
    panel.setConnected(true);
  }

  async function refreshStatus() {
    if (isDesk) return;
    const answer = await fetch(`/_tdkt/status?path=${encodeURIComponent(location.pathname)}`);
    if (answer.ok) panel.show(await answer.json());
  }

  // The server went away in between, or a page could not be put in: the bar looks so until the next event.
  /** @param {unknown} error */
  function warn(error) {
    console.warn("tdkt preview:", error);
    panel.setConnected(false);
  }

  const panel = new Panel(), follower = new Follower();
  if (!isDesk) document.body.append(panel.host);
  document.addEventListener("visibilitychange", () =>
    document.visibilityState === "hidden" ? follower.pause() : follower.listen());
  addEventListener("pagehide", () => follower.pause());
  addEventListener("pageshow", () => follower.listen());
  refreshStatus().catch(warn);
  follower.listen();
})();
