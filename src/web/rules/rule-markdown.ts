// Reads the page of a rule: the fixed subset of Markdown that rule pages use (headings, paragraphs, lists, fenced examples). No other
// construct exists in them; what is not recognised stands as a paragraph, never as markup.

export type PageBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'example'; readonly good: boolean; readonly projects: readonly ExampleProject[]; readonly expected: readonly string[] };

/** A small form row set: fields by label, indicator rows by position. */
export interface ExampleProject {
  readonly fields: readonly { readonly label: string; readonly text: string }[];
  readonly rows: readonly (readonly string[])[];
}

export function readRuleMarkdown(page: string): readonly PageBlock[] {
  const blocks: PageBlock[] = [];
  let paragraph: string[] = [];
  let items: string[] = [];
  let fence: { readonly kind: string; readonly lines: string[] } | null = null;
  const close = (): void => {
    // A line break inside a Chinese paragraph is no blank.
    if (paragraph.length > 0) blocks.push({ kind: 'paragraph', text: paragraph.join('') });
    if (items.length > 0) blocks.push({ kind: 'list', items });
    paragraph = [];
    items = [];
  };
  for (const line of page.split('\n')) {
    const heading = headingIn(line);
    if (fence !== null) {
      if (line.startsWith('```')) {
        blocks.push(exampleOf(fence.kind, fence.lines));
        fence = null;
      } else fence.lines.push(line);
    } else if (line.startsWith('```')) {
      close();
      fence = { kind: line.slice(3).trim(), lines: [] };
    } else if (heading !== null) {
      close();
      blocks.push(heading);
    } else if (line.startsWith('- ') || line.startsWith('* ')) {
      items.push(line.slice(2).trim());
    } else if (line.trim() === '') {
      close();
    } else paragraph.push(line.trim());
  }
  close();
  if (fence !== null) blocks.push(exampleOf(fence.kind, fence.lines));
  return blocks;
}

function headingIn(line: string): PageBlock | null {
  for (const level of [1, 2, 3] as const) {
    const mark = `${'#'.repeat(level)} `;
    if (line.startsWith(mark)) return { kind: 'heading', level, text: line.slice(mark.length).trim() };
  }
  return null;
}

interface OpenProject {
  readonly fields: { readonly label: string; readonly text: string }[];
  readonly rows: (readonly string[])[];
}

/** `标签：内容` per line; `指标：…|…` is a row, `项目：` opens a project, `上年：` and `本年：` open a document, `报：` is what the rule says to it. */
function exampleOf(kind: string, lines: readonly string[]): PageBlock {
  const projects: OpenProject[] = [];
  const expected: string[] = [];
  for (const line of lines) {
    const at = line.indexOf('：');
    if (at < 0) continue;
    const label = line.slice(0, at).trim();
    const text = line.slice(at + 1).trim();
    if (label === '报') {
      expected.push(text);
      continue;
    }
    const last = projects.at(-1);
    const opensDocument = label === '上年' || label === '本年';
    const opens = last === undefined || opensDocument || (label === '项目' && (last.fields.some((field) => field.label === '项目') || last.rows.length > 0));
    const project: OpenProject = opens ? { fields: [], rows: [] } : last;
    if (opens) projects.push(project);
    if (label === '指标') project.rows.push(text.split('|').map((part) => part.trim()));
    else project.fields.push({ label, text });
  }
  return { kind: 'example', good: kind === '正例', projects, expected };
}
