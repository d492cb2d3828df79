// What an import of the organisation comes to, row by row, as a person reads it before anything is written.

export type ImportSheet = 'places' | 'people';

/** `new` something is made · `changed` something that stands becomes different · `same` it stands so already. */
export interface ImportLine {
  readonly sheet: ImportSheet;
  readonly row: number;
  readonly what: 'new' | 'changed' | 'same';
  /** What is made or changed: 食品科（科室），上级市场监督管理局本级. */
  readonly text: string;
}

/** A row that cannot be taken in, with the reason; nothing is written while there is one. */
export interface ImportFault {
  readonly sheet: ImportSheet;
  readonly row: number;
  readonly message: string;
}
