// Field codes of Word that came into the text as words: the reader takes out those it knows; what is left was typed or pasted. Nothing but the
// code goes, so the cells can be put right at once.
import { definePlanRule } from '../../../domain/lint/index.ts';
import { numberedProjects, textsOfPartOne, textsOfProject, type IndicatorColumn, type IndicatorRow, type Project } from '../../../domain/plan/index.ts';
import type { Span } from '../../../kernel/span.ts';
import { cellsToWrite, repeatsName } from '../cells-to-write.ts';

export const txtWordFields = definePlanRule({
  id: 'txt-word-fields',
  title: '混入域代码',
  question: '文字里有没有混入 Word 的域代码？',
  severity: 'advice',
  reviewItem: 'form-complete',
  ground: [{ source: 'Word 目录、链接等域代码的写法（TC、TOC、PAGEREF、HYPERLINK……）', clause: null, confidence: 'inferred' }],
  oncePerPlan: '有{count}处文字里混入了 Word 的域代码：{where}。这是目录或链接的控制代码，不是内容，请删去。',
  messages: {
    code: '文字里混入了 Word 的域代码“{found}”。这是目录或链接的控制代码，不是内容，请删去。',
  },
  check({ plan }, report) {
    for (const { text, column, place } of textsOfPartOne(plan)) {
      const at = codeIn(text);
      if (at !== null) report({ message: 'code', data: { found: found(text, at) }, column, place, at });
    }
    for (const { project, number } of numberedProjects(plan)) {
      for (const { text, column, place } of textsOfProject(project, true)) {
        const at = codeIn(text);
        if (at !== null) report({ message: 'code', data: { found: found(text, at) }, project: number, column, place, at });
      }
      for (const { row, column, text, at } of codesInRows(project)) {
        const written = text.slice(0, at.start).trimEnd() + text.slice(at.end);
        const repair = { kind: 'rewrite', cells: cellsToWrite(row, column, written), safe: true } as const;
        report({ message: 'code', data: { found: found(text, at) }, project: number, column, indicators: [row.ordinal], at, repair });
      }
    }
  },
});

const columns: readonly IndicatorColumn[] = ['name', 'description', 'value', 'basis'];

interface CodeInRow {
  readonly row: IndicatorRow;
  readonly column: IndicatorColumn;
  readonly text: string;
  readonly at: Span;
}

function codesInRows(project: Project): readonly CodeInRow[] {
  return project.indicators.flatMap((row) =>
    columns.flatMap((column) => {
      const text = row.columns[column]?.text ?? '';
      const at = repeatsName(row, column) ? null : codeIn(text);
      return at === null ? [] : [{ row, column, text, at }];
    }),
  );
}

function found(text: string, at: Span): string {
  return text.slice(at.start, at.end).trim();
}

/** A keyword, its argument, and one switch or more: `TC "总体绩效目标" \f A \l 1`, `PAGEREF _Toc123 \h`, `HYPERLINK "http://…" \t`. */
const code = /(?<![A-Za-z])(?:TC|TOC|PAGEREF|HYPERLINK|REF|SEQ|MERGEFIELD|FORMTEXT|INCLUDEPICTURE)\s[^\\\n]{0,200}(?:\\[*a-z](?:\s[A-Za-z0-9"-]{1,20})?\s*)+|\\\*\s*MERGEFORMAT/u;

function codeIn(text: string): Span | null {
  if (!text.includes('\\')) return null;
  const match = code.exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}
