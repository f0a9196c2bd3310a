// Gives the focus to each element that can have it, as after a key, and tells of those whose focus nobody sees.
(() => {
  const words = (element) => (element.innerText || element.className).trim().slice(0, 40);
  const name = (element) => `${element.tagName.toLowerCase()} “${words(element)}”`;
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
    const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(element);
    return {
      style: outlineStyle, color: outlineColor, offset: parseFloat(outlineOffset),
      width: outlineStyle === "none" ? 0 : parseFloat(outlineWidth),
    };
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
    const tell = (problem) => problems.push(`${name(element)} ${problem}`);
    if (element.tabIndex > 0) tell("has its own place in the order");
    if (box.width < 1 || box.left >= innerWidth || box.right <= 0 || box.top >= innerHeight || box.bottom <= 0)
      tell("is out of sight with focus");
    if (document.activeElement !== element || !element.matches(":focus-visible")) tell("gets no focus");
    else if (focused.style === "auto") return; // The browser's own, in colours that it chooses.
    else if (focused.width < 2 || focused.width === unfocused[index].width) tell("looks the same with focus");
    else if (contrast(focused.color, behind) < 3) tell(`has its focus in ${focused.color} on ${behind}`);
  });
  return JSON.stringify({ count: elements.length, problems });
})()
