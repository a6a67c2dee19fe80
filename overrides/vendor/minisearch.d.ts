/** What we use of MiniSearch 7.2.0, https://github.com/lucaong/minisearch (npm: minisearch), MIT. */

export interface Query {
  combineWith?: "OR" | "AND";
  queries: (string | Query)[];
  prefix?: boolean;
  boost?: Record<string, number>;
  boostTerm?: (term: string) => number;
  bm25?: { k: number; b: number; d: number };
}

export interface Found {
  id: number;
  score: number;
  terms: string[];
  queryTerms: string[];
  match: Record<string, string[]>;
}

export interface Options {
  fields: string[];
  tokenize?: (text: string) => string[];
  processTerm?: (term: string) => string;
}

export default class MiniSearch {
  static loadJS(index: object, options: Options): MiniSearch;
  search(query: Query): Found[];
}
