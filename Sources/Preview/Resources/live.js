// What the preview adds to a page: it follows edits, shows where the page comes from, and what is wrong. It is served by
// `tdkt preview` alone and is no part of a built page.
"use strict";
(() => {
  const own = document.currentScript;
  const shown = { run: own.dataset.run, version: +own.dataset.version, theme: +own.dataset.theme, problems: 0 };
  // The desk says by itself what the bar would.
  const isDesk = location.pathname === "/_tdkt/";
  const panel = makePanel();
  let source = null, busy = false, waiting = null, hidden = "";

  // ---- following edits

  function listen() {
    if (source || document.visibilityState === "hidden") return;
    source = new EventSource("/_tdkt/events");
    source.onmessage = (event) => take(JSON.parse(event.data));
    source.onopen = () => panel.connected(true);
    source.onerror = () => {
      panel.connected(false);
      if (source && source.readyState === EventSource.CLOSED) { pause(); setTimeout(listen, 1000); }
    };
  }

  // Browsers allow six connections to a server: pages that nobody sees give theirs up, and catch up when seen again.
  function pause() {
    if (source) source.close();
    source = null;
  }

  async function take(state) {
    if (busy) { waiting = state; return; }
    busy = true;
    try {
      if (state.run !== shown.run || state.theme !== shown.theme) return location.reload();
      const isOther = state.version !== shown.version || state.problems !== shown.problems;
      // The problems are what the desk shows.
      if ((isDesk ? isOther : state.version !== shown.version) && !await update()) return location.reload();
      Object.assign(shown, state);
      if (isOther) await refreshStatus();
      document.dispatchEvent(new CustomEvent("tdkt:updated", { detail: state }));
      panel.connected(true);
    } catch (error) {
      lost(error);
    } finally {
      busy = false;
      if (waiting) { const next = waiting; waiting = null; take(next); }
    }
  }

  // The server went away in between, or a page could not be put in: the bar looks so until an event says where things stand.
  function lost(error) {
    console.warn("tdkt preview:", error);
    panel.connected(false);
  }

  // The page as it is now, put into the one that is shown; false when only a reload does it.
  async function update() {
    const answer = await fetch(location.pathname + location.search, { headers: { Accept: "text/html" } });
    if (answer.redirected || !(answer.headers.get("Content-Type") || "").startsWith("text/html")) return false;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const styles = (document) => [...document.querySelectorAll("head link[rel=stylesheet], head script[src]")]
      .map((node) => node.getAttribute("href") || node.getAttribute("src")).join();
    if (styles(page) !== styles(document)) return false;
    document.title = page.title;
    morph(document.body, page.body);
    return true;
  }

  const isOurs = (node) => node.nodeType === 1 && (node.id === "tdkt-live" || node.id === "tdkt-panel");

  // Changes only what differs, so that the place in the page, open details and what is selected stay.
  function morph(old, fresh) {
    for (const { name, value } of [...fresh.attributes]) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
    for (const { name } of [...old.attributes])
      if (!fresh.hasAttribute(name) && !(name === "open" && old.localName === "details")) old.removeAttribute(name);
    const fits = (one, other) => one.nodeType === other.nodeType && one.nodeName === other.nodeName;
    const rest = [...old.childNodes].filter((node) => !isOurs(node));
    const wanted = [...fresh.childNodes].filter((node) => !isOurs(node));
    // What is the same at both ends stays where it is: a new paragraph then moves nothing else.
    while (rest.length && wanted.length && rest[0].isEqualNode(wanted[0])) { rest.shift(); wanted.shift(); }
    let end = null;
    while (rest.length && wanted.length && rest.at(-1).isEqualNode(wanted.at(-1))) { end = rest.pop(); wanted.pop(); }
    if (!end) end = [...old.childNodes].find(isOurs) || null;
    for (const node of wanted) {
      const match = rest.length && fits(rest[0], node) ? rest.shift() : null;
      if (!match) old.insertBefore(document.importNode(node, true), rest[0] || end);
      else if (match.nodeType !== 1) match.data === node.data || (match.data = node.data);
      else morph(match, node);
    }
    for (const node of rest) node.remove();
  }

  // ---- the bar and the list of errors

  async function refreshStatus() {
    if (isDesk) return;
    const answer = await fetch("/_tdkt/status?path=" + encodeURIComponent(location.pathname));
    if (answer.ok) panel.show(await answer.json());
  }

  function make(name, className, text) {
    const node = document.createElement(name);
    if (className) node.className = className;
    if (text !== undefined) node.textContent = text;
    return node;
  }

  function problem(found) {
    const item = make("li", found.severity);
    const head = make("p");
    head.append(make("strong", "", found.label), " ", make("span", "place", found.place));
    item.append(head, make("p", "message", found.message));
    if (found.excerpt !== undefined) {
      const margin = " ".repeat(String(found.line).length);
      const caret = found.caret === undefined ? "" : `\n${margin} | ${" ".repeat(found.caret)}^`;
      item.append(make("pre", "", `${found.line} | ${found.excerpt}${caret}`));
    }
    if (found.help) item.append(make("p", "help", found.help));
    return item;
  }

  function makePanel() {
    const host = make("div");
    host.id = "tdkt-panel";
    const root = host.attachShadow({ mode: "open" });
    const style = make("link");
    style.rel = "stylesheet";
    style.href = "/_tdkt/live.css";
    const overlay = make("section", "overlay");
    overlay.setAttribute("role", "alert");
    overlay.hidden = true;
    const bar = make("footer", "bar");
    const list = make("ul", "warnings");
    list.hidden = true;
    root.append(style, overlay, list, bar);
    if (!isDesk) document.body.append(host);
    addEventListener("keydown", (event) => { if (event.key === "Escape" && !overlay.hidden) hide(); });

    function hide() {
      hidden = overlay.dataset.key;
      overlay.hidden = true;
    }

    function showErrors(status) {
      // An error that comes back after it was mended is news.
      if (!status.errorCount) hidden = "";
      const key = JSON.stringify(status.errors);
      if (overlay.dataset.key === key && overlay.hidden === (key === hidden || !status.errorCount)) return;
      overlay.dataset.key = key;
      overlay.hidden = !status.errorCount || key === hidden;
      const close = make("button", "close", "×");
      close.title = "Esc";
      close.setAttribute("aria-label", status.hideText);
      close.onclick = hide;
      const errors = make("ul");
      errors.append(...status.errors.map(problem));
      overlay.replaceChildren(close, make("h1", "", status.errorTitle || ""), errors);
      if (status.more) overlay.append(make("p", "more", status.more));
    }

    function showBar(status) {
      const state = make("span", "state " + status.state, status.stateText);
      const parts = [state];
      if (status.source) parts.push(make("code", "", status.source));
      if (status.words) parts.push(make("span", "", status.words));
      if (status.help) parts.push(make("span", "", status.help));
      if (status.suggestion) {
        const link = make("a", "", status.suggestion);
        link.href = status.suggestion;
        parts.push(link);
      }
      const warnings = make("button", "count", status.warningText);
      warnings.disabled = !status.warningCount;
      warnings.setAttribute("aria-expanded", String(!list.hidden));
      warnings.onclick = () => {
        list.hidden = !list.hidden;
        warnings.setAttribute("aria-expanded", String(!list.hidden));
      };
      if (status.source) parts.push(warnings);
      if (status.errorCount) {
        const errors = make("button", "count errors", status.errorTitle);
        errors.onclick = () => { hidden = ""; showErrors(status); };
        parts.push(errors);
      }
      const desk = make("a", "desk", status.deskTitle);
      desk.href = "/_tdkt/";
      parts.push(desk);
      bar.replaceChildren(...parts);
      list.replaceChildren(...status.warnings.map(problem));
      if (!status.warningCount) list.hidden = true;
      // So that the bar covers nothing of the page.
      document.documentElement.style.paddingBottom = list.style.bottom = bar.offsetHeight + "px";
    }

    return {
      show(status) { showErrors(status); showBar(status); },
      connected(isOn) { bar.classList.toggle("offline", !isOn); },
    };
  }

  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" ? pause() : listen());
  addEventListener("pagehide", pause);
  addEventListener("pageshow", listen);
  refreshStatus().catch(lost);
  listen();
})();
