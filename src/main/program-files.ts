// Where the files lie that the program reads while it runs: beside it in the project as in a release archive. The compiled and the bundled program
// stand as deep below the root as this source does.
const root = new URL('../../', import.meta.url);

export const programFiles = {
  description: new URL('package.json', root),
  /** The built pages; missing until they are built. */
  pages: new URL('dist/web/', root),
  /** Built with the pages. */
  offlinePage: new URL('dist/web/offline/hengji-check.html', root),
  rulePages: new URL('src/catalogue/lint/', root),
  migrations: new URL('src/persistence/migrations/', root),
  foundingDocument: new URL('data/samples/dingzhou-2021.docx', root),
} as const;
