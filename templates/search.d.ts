// The types of the search scripts in assets/, for `make lint` and editors; no part of the site. docs/reference/search.md explains them.

// MARK: The index

/** `chi-muc.json` ("The manifest"). */
interface Manifest {
  version: number;
  pages: number;
  names: number;
  pairBits: number;
  /** All terms, apart by spaces. */
  terms: string;
  /** Path of the file of facets. */
  facets: string;
  /** The name that each file of hashes of names begins with, folded. */
  firsts: string[];
  kinds: string[];
  awards: string[];
  units: string[];
  format: { prefix: string, hashBytes: number, hashesPerFile: number, longestTerm: number, rowsPerName: number };
  /** Parts of the address of a row. */
  register: { folder: string, page: string };
  h: FileKind;
  b: FileKind;
  q: FileKind;
  p: FileKind;
  d: FileKind;
  n: FileKind;
}

type Kind = "h" | "b" | "q" | "p" | "d" | "n";

/** Files of one kind ("Files and their names"). */
interface FileKind {
  /** Content hashes in base 64. */
  hashes: string;
  /** How many records each file holds, apart by spaces; one number when all but the last hold as many. */
  counts: string;
  ending: string;
  /** Whether the files' hashes are in files of their own, whose hashes are here. */
  isApart: boolean;
}

/** What the index has for a term. */
interface Entry {
  /** The words that fold to it, with their pages by field: title, summary, text. */
  words: { exact: string, fields: Int32Array[] }[];
  /** The names that have one of them. */
  names: Int32Array;
}

/** What is shown of a page. */
interface Page {
  number: number;
  title: string;
  path: string;
  kind: string;
  date: string;
  summary: string;
  names: string[];
}

/** A row of the register. */
interface Row {
  award: string;
  unit: string;
  year: string;
  path: string;
}

/** A name of the register with its rows; `isCut` when they are not all. */
interface Person {
  number: number;
  name: string;
  rows: Row[];
  isCut: boolean;
}

/** What results can be narrowed to ("Facets"). */
interface Facet {
  mark: string;
  id: string;
  name: string;
  pages: Int32Array;
}

type SearchIndex = InstanceType<(typeof tdkt)["Index"]>;

// MARK: Queries

/** A word of a text or query. */
interface Word {
  text: string;
  term: string;
  exact: string;
  isMarked: boolean;
}

/** A term of the index, with what it counts for. */
interface Meaning {
  term: string;
  weight: number;
}

/** A word of a query with the terms that it may mean. */
interface QueryWord extends Word {
  terms: Meaning[];
}

/** What a word of a query has in the index, for one of its meanings. */
interface Evidence extends Entry {
  weight: number;
}

// MARK: Names

/** A word of a name; the first of those that an apostrophe joins has them as one, and how many follow. */
interface NameWord extends Word {
  joined: string;
  following: number;
}

/** A row with the terms of what it says. */
interface RowTerms extends Row {
  terms: string[];
}

/** A row with how many of the query's words, of those that aren't in the name, are in it. */
interface ScoredRow extends RowTerms {
  hits: number;
}

/** A name that may answer a query. */
interface Candidate extends Person {
  words: NameWord[];
  rows: RowTerms[];
}

type Fit = "whole" | "near" | "other marks" | "part";

/** A name with its worth for a query. */
interface ScoredPerson extends Candidate {
  rows: ScoredRow[];
  /** The latest year of the rows that say the most of the query. */
  newest: number;
  fit: Fit;
  score: number;
}

/** Where a word is among those of a name, and what that is worth. */
interface Spot {
  start: number;
  end: number;
  points: number;
}

/** Names that answer, the best first; whether the first has all that was typed, and what others must be worth. */
interface Ranking {
  list: ScoredPerson[];
  isFull: boolean;
  least: number;
}

// MARK: Results

type ScoredPage = [page: number, score: number];

/** A name with the rows that the filters allow, and those of them that say the most of the query. */
interface PersonResult extends Person {
  allowed: Row[];
}

interface PeopleResult {
  list: PersonResult[];
  isFull: boolean;
  least: number;
  /** Names that were not read. */
  rest: number[];
}

interface Results {
  pages: ScoredPage[];
  names: PeopleResult;
}

type SearchOfQuery = InstanceType<(typeof tdkt)["Search"]>;

/** What a list shows next: its items, where the next ones begin, and whether there are no more. */
interface ListPart {
  items: HTMLElement[];
  end: number;
  isLast: boolean;
}

/** Pages that a list shows, with what is shown of them. */
interface PageList extends ListPart {
  pages: Page[];
}

type NextPart = (start: number) => Promise<ListPart>;

/** A filter's choice. */
interface Choice {
  name: string;
  mark: string;
  id: string;
}

type Narrowing = InstanceType<(typeof tdkt)["Narrowing"]>;
