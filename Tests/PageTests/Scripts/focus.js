// Gives the focus to each element that can have it, as after a key, and tells of those whose focus nobody sees.
(() => {
  const name = (element) => `${element.tagName.toLowerCase()} “${(element.innerText || element.className).trim().slice(0, 40)}”`;
  const numbers = (color) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const isOpaque = (color) => color !== "transparent" && (numbers(color)[3] ?? 1) === 1;
  const light = (color) => {
    const [r, g, b] = numbers(color).map((part) => part / 255).map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const ground = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const color = getComputedStyle(e).backgroundColor;
      if (isOpaque(color)) return color;
    }
    return matchMedia("(prefers-color-scheme: dark)").matches ? "rgb(0, 0, 0)" : "rgb(255, 255, 255)";
  };
  const outline = (element) => {
    const { outlineStyle: style, outlineWidth: width, outlineColor: color, outlineOffset: offset } = getComputedStyle(element);
    return { style, width: style === "none" ? 0 : parseFloat(width), color, offset: parseFloat(offset) };
  };
  const elements = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
    .filter((element) => element.checkVisibility());
  const problems = [];
  document.activeElement.blur();
  const unfocused = elements.map(outline);
  elements.forEach((element, index) => {
    element.focus();
    const focused = outline(element), box = element.getBoundingClientRect();
    const behind = ground(focused.offset < 0 ? element : element.parentElement);
    if (element.tabIndex > 0) problems.push(`${name(element)} has its own place in the order`);
    if (box.width < 1 || box.left >= innerWidth || box.right <= 0 || box.top >= innerHeight || box.bottom <= 0)
      problems.push(`${name(element)} is out of sight with focus`);
    if (document.activeElement !== element || !element.matches(":focus-visible")) problems.push(`${name(element)} gets no focus`);
    else if (focused.style === "auto") return; // The browser's own, in colours that it chooses.
    else if (focused.width < 2 || focused.width === unfocused[index].width) problems.push(`${name(element)} looks the same with focus`);
    else if (contrast(focused.color, behind) < 3) problems.push(`${name(element)}: focus ${focused.color} on ${behind}`);
  });
  return JSON.stringify({ count: elements.length, problems });
})()
