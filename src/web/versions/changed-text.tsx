// One side of a changed text, with what differs from the other side marked.
import type { TextRun } from '../../documents/revision/text-difference.ts';

interface ChangedTextProps {
  readonly label: string;
  /** Null: there is nothing on this side. */
  readonly text: string | null;
  readonly runs: readonly TextRun[];
  /** The runs of the other side. */
  readonly hides: 'added' | 'removed';
}

export function ChangedText({ label, text, runs, hides }: ChangedTextProps) {
  return (
    <p>
      <span className="faint small">{label}</span>
      {text === null ? (
        <span className="faint">没有</span>
      ) : text.trim() === '' ? (
        <span className="blank-text">空白</span>
      ) : (
        <span>
          <TextRuns runs={runs} hides={hides} />
        </span>
      )}
    </p>
  );
}

/** The runs of one side, what only it has marked. */
export function TextRuns({ runs, hides }: Pick<ChangedTextProps, 'runs' | 'hides'>) {
  return runs
    .map((run, index) => ({ run, index }))
    .filter(({ run }) => run.kind !== hides)
    .map(({ run, index }) => (run.kind === 'removed' ? <del key={index}>{run.text}</del> : run.kind === 'added' ? <ins key={index}>{run.text}</ins> : <span key={index}>{run.text}</span>));
}
