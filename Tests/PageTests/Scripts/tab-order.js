// Remembers what the tabulator reaches; `walked()` tells what of the page it left out, or reached before its turn.
(() => {
  const words = (element) => (element.innerText || element.className).trim().slice(0, 40);
  const name = (element) => `${element.tagName.toLowerCase()} “${words(element)}”`;
  const elements = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex=\"-1\"])")]
    .filter((element) => element.checkVisibility());
  const reached = [];
  addEventListener("focusin", (event) => reached.push(event.target));
  window.walked = () => {
    const missed = elements.filter((element) => !reached.includes(element));
    const early = reached.filter((element, index) =>
      index > 0 && !(reached[index - 1].compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING));
    return JSON.stringify({
      count: reached.length,
      problems: [...missed.map((e) => `${name(e)} is not reached`), ...early.map((e) => `${name(e)} comes too early`)],
    });
  };
  return elements.length;
})()
