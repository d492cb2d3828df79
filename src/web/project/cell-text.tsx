// The text of a cell with the stretches that findings point at underlined; blank and absent cells say so.
import type { CellMark } from './finding-cells.ts';
import type { CellContent } from './form-content.ts';
import { useFormSelection } from './form-selection.ts';

export function CellText({ content, mark }: { readonly content: CellContent; readonly mark: CellMark | undefined }) {
  const { active } = useFormSelection();
  if (content.state === 'absent') return <span className="cell-absent">没有这一格</span>;
  if (content.state === 'blank') return <span className="cell-blank">空白</span>;
  const pieces = cut(content.text, mark, active);
  return (
    <>
      {pieces.map(({ text, start, marked, active: inActive }) =>
        marked ? (
          <span key={start} className={inActive ? 'cell-stretch cell-stretch-active' : 'cell-stretch'}>
            {text}
          </span>
        ) : (
          <span key={start}>{text}</span>
        ),
      )}
    </>
  );
}

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly marked: boolean;
  readonly active: boolean;
}

/** Cuts the text at every end of a stretch. */
function cut(text: string, mark: CellMark | undefined, active: string | null): readonly Piece[] {
  const spans = mark?.spans ?? [];
  const edges = new Set([0, text.length]);
  for (const { span } of spans) {
    edges.add(Math.min(span.start, text.length));
    edges.add(Math.min(span.end, text.length));
  }
  const sorted = [...edges].toSorted((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? text.length;
    const over = spans.filter(({ span }) => span.start <= start && end <= span.end);
    return { text: text.slice(start, end), start, marked: over.length > 0, active: over.some(({ finding }) => finding === active) };
  });
}
