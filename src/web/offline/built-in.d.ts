// What the builder of the pages offers beside the language.

declare module '*?worker&inline' {
  const WorkerOfFile: new () => Worker;
  export default WorkerOfFile;
}

interface ImportMeta {
  /** The texts (`?raw`) or the addresses (`?url`) of all files of a pattern, put in when the pages are built. */
  readonly glob: (pattern: string, options: { readonly query: '?raw' | '?url'; readonly import: 'default'; readonly eager: true }) => Readonly<Record<string, string>>;
}
