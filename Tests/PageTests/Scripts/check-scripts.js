// Checks the scripts that a tsconfig.json names: their types, by TypeScript, and the rules below. Says each fault on a line of
// its own, and ends with 1 when there is one.
// Usage: node check-scripts.js TSCONFIG
"use strict";
const fs = require("fs"), path = require("path");
// The compiler that `tsc` runs: Debian's package node-typescript has it where not every node looks.
const ts = require(path.join(fs.realpathSync("/usr/bin/tsc"), "../../lib/typescript.js"));

const limits = { columns: 120, lines: 300, functionLines: 40 };
// The one name that a script adds to the page's.
const namespace = "tdkt";
const irregular = {
  ask: "asked", begin: "begun", choose: "chosen", find: "found", hold: "held", keep: "kept", know: "known", make: "made",
  read: "readed", say: "said", see: "seen", show: "shown", take: "taken", tell: "told", try: "tried", write: "written",
};

// What the other's name would be of two that differ by tense: `shown` of `show`, `counted` of `count`.
const pastForms = (name) => [
  `${name}ed`, `${name}d`, `${name}${name[name.length - 1]}ed`, name.replace(/y$/, "ied"), irregular[name],
];

function place(file, position) {
  const { line, character } = file.getLineAndCharacterOfPosition(position);
  return `${path.relative(root, file.fileName)}:${line + 1}:${character + 1}`;
}

function typeFaults(program) {
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) =>
    `${file ? place(file, start) : config}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
}

function textFaults(file) {
  const lines = file.text.replace(/\n$/, "").split("\n"), starts = file.getLineStarts();
  const faults = lines.flatMap((line, number) =>
    [...line].length > limits.columns ? [`${place(file, starts[number])}: more than ${limits.columns} columns`] : []);
  if (lines.length > limits.lines) faults.push(`${place(file, 0)}: more than ${limits.lines} lines`);
  if (lines[0] !== "// @ts-check") faults.push(`${place(file, 0)}: the first line is not // @ts-check`);
  return faults;
}

// What a statement at the top level adds to the page's names.
function globalFaults(file) {
  const names = file.statements.flatMap((statement) => {
    if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name);
    return ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) ? [statement.name] : [];
  });
  return names.filter((name) => name.text !== namespace)
    .map((name) => `${place(file, name.getStart())}: ${name.getText()} is a global name`);
}

// A function around all of a script or of a part of `tdkt` only keeps names in.
const isWrapper = (node) => ts.isParenthesizedExpression(node.parent) && ts.isCallExpression(node.parent.parent);

function functionFaults(file) {
  return nodes(file).filter((node) => ts.isFunctionLike(node) && node.body && !isWrapper(node)).flatMap((node) => {
    const [first, last] = [node.getStart(), node.getEnd()].map((end) => file.getLineAndCharacterOfPosition(end).line);
    const count = last - first + 1;
    return count > limits.functionLines ? [`${place(file, node.getStart())}: a function of ${count} lines`] : [];
  });
}

function nameFaults(files) {
  const names = new Map();
  for (const file of files) {
    for (const { name } of nodes(file)) {
      if (name && ts.isIdentifier(name) && !ts.isPropertyAccessExpression(name.parent)) names.set(name.text, [file, name]);
    }
  }
  return [...names].flatMap(([name, [file, node]]) => pastForms(name).filter((past) => past !== name && names.has(past))
    .map((past) => `${place(file, node.getStart())}: ${name} and ${past} differ by tense only`));
}

function nodes(root) {
  const all = [];
  const visit = (node) => {
    all.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return all;
}

const config = path.resolve(process.argv[2]), root = path.dirname(config);
const { options, fileNames } = ts.parseJsonConfigFileContent(ts.readConfigFile(config, ts.sys.readFile).config, ts.sys, root);
const program = ts.createProgram(fileNames, options);
const scripts = program.getSourceFiles().filter(({ fileName }) => fileName.endsWith(".js"));
const folderOf = ({ fileName }) => path.dirname(fileName), folders = [...new Set(scripts.map(folderOf))];
const faults = [
  ...typeFaults(program), ...scripts.flatMap((file) => [textFaults, globalFaults, functionFaults].flatMap((rule) => rule(file))),
  ...folders.flatMap((folder) => nameFaults(scripts.filter((script) => folderOf(script) === folder))),
];
if (scripts.length === 0) faults.push(`${config}: no scripts`);
for (const fault of faults) console.log(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
