// What sticks out of the window, is cut off, or scrolls without being a region that the keyboard reaches.
(() => {
  const name = (element) => element.tagName.toLowerCase() + [...element.classList].map((word) => `.${word}`).join("")
    + ` “${(element.innerText ?? "").trim().slice(0, 40)}”`;
  const style = (element) => getComputedStyle(element);
  const scrolls = (element) => ["auto", "scroll"].includes(style(element).overflowX);
  const isHidden = (element) => !!element.closest(".hidden, .skip") || style(element).clipPath !== "none";
  const problems = [];
  const width = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth);
  if (width > innerWidth) problems.push(`the page is ${width} wide in a window of ${innerWidth}`);
  let regions = 0;
  for (const element of document.body.querySelectorAll("*")) {
    if (!(element instanceof HTMLElement) || isHidden(element)) continue;
    let ancestor = element.parentElement;
    while (ancestor && !scrolls(ancestor) && !isHidden(ancestor)) ancestor = ancestor.parentElement;
    const { left, right, width } = element.getBoundingClientRect();
    if (!ancestor && width > 0 && (right > innerWidth + 1 || left < -1)) problems.push(`${name(element)} sticks out`);
    if (scrolls(element) && element.scrollWidth > element.clientWidth) {
      regions += 1;
      if (element.tabIndex !== 0) problems.push(`${name(element)} scrolls, and the keyboard can't`);
    }
    const { overflowX, overflowY } = style(element);
    const isCut = overflowX === "hidden" && element.scrollWidth > element.clientWidth + 1
      || overflowY === "hidden" && element.scrollHeight > element.clientHeight + 1;
    if (isCut) problems.push(`${name(element)} is cut off`);
  }
  return JSON.stringify({ count: regions, problems });
})()
