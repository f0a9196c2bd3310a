// What stands earlier in the page than it is shown: of two neighbours the second must be below the first, or right of
// it.
(() => {
  const name = (element) => element.tagName.toLowerCase() + (element.id ? `#${element.id}` : "")
    + [...element.classList].map((word) => `.${word}`).join("");
  const isBlock = (element) => {
    const { display, position } = getComputedStyle(element);
    return !display.startsWith("inline") && !["none", "contents"].includes(display)
      && !["absolute", "fixed"].includes(position) && !!element.innerText?.trim();
  };
  const isAfter = (first, second) => second.left >= first.right - 1
    || (second.top >= first.top - 1 && (second.top >= first.bottom - 1 || second.left >= first.left - 1));
  const problems = [];
  let count = 0;
  for (const parent of [document.body, ...document.body.querySelectorAll("*")]) {
    const blocks = [...parent.children].filter(isBlock);
    blocks.slice(1).forEach((block, index) => {
      count += 1;
      if (!isAfter(blocks[index].getBoundingClientRect(), block.getBoundingClientRect()))
        problems.push(`${name(block)} is shown before ${name(blocks[index])}`);
    });
  }
  const landmarks = [...document.querySelectorAll("body > header, body > nav, main, .site-footer")].map(name);
  return JSON.stringify({ count, problems, landmarks });
})()
