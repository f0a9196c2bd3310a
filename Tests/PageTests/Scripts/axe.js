// What axe-core finds on the page as it looks now: rules that passed, violations by element. In forced colours it reads
// the page's own colour of a text on the system's ground; what can be read there is the visitor's choice.
(async () => {
  const isForced = matchMedia("(forced-colors: active)").matches;
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const result = await axe.run(document, {
    runOnly: { type: "tag", values: tags },
    rules: { "color-contrast": { enabled: !isForced } },
    resultTypes: ["violations"],
    preload: false,
  });
  const violations = result.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary.replace(/\s+/g, " ")}`));
  return JSON.stringify({ passes: result.passes.map(({ id }) => id), violations });
})()
