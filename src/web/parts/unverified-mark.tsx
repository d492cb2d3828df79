// The short mark of a fact nobody verified, where the list it stands in says once what it means.

export function UnverifiedMark() {
  return (
    <span className="unverified-mark" title="待核实">
      <span aria-hidden="true">核</span>
      <span className="visually-hidden">（待核实）</span>
    </span>
  );
}
