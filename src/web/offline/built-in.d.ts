// What the builder of the pages offers beside the language.

declare module '*?worker&inline' {
  const WorkerOfFile: new () => Worker;
  export default WorkerOfFile;
}

interface ImportMeta {
  /** The texts of all files of a pattern, put in when the page is built. */
  readonly glob: (pattern: string, options: { readonly query: '?raw'; readonly import: 'default'; readonly eager: true }) => Readonly<Record<string, string>>;
}
