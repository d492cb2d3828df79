// Targets that can be tested as they are written, out of all of them: the fraction and a bar of that length.

interface UsableBarProps {
  readonly usable: number;
  readonly of: number;
}

export function UsableBar({ usable, of }: UsableBarProps) {
  const percent = of === 0 ? 0 : (usable / of) * 100;
  return (
    <span className="usable-bar">
      <span className="number">
        {usable}/{of}
      </span>
      <span className="usable-bar-track" aria-hidden="true">
        <span style={{ width: `${percent}%` }} />
      </span>
    </span>
  );
}
