// A file that cannot be used: what was found, where, and what to do now.
import type { Fault } from '../../kernel/fault.ts';

export function FaultCard({ fault }: { readonly fault: Fault }) {
  return (
    <section className="fault-card" role="alert" aria-labelledby="fault-what">
      <h2 id="fault-what">{fault.what}</h2>
      <dl>
        <dt>在哪里</dt>
        <dd>{fault.where}</dd>
        <dt>怎么办</dt>
        <dd>{fault.remedy}</dd>
      </dl>
    </section>
  );
}
