// A file that was not taken: what the server found, where, what to do. Nothing of it is stored.
import { ProblemError } from '../api/client.ts';

export function ImportFault({ error, file }: { readonly error: Error; readonly file: string }) {
  const problem = error instanceof ProblemError ? error.problem : null;
  return (
    <section className="fault-card" role="alert">
      <h2>{problem?.title ?? '没有导入成，请重试。'}</h2>
      <dl>
        {(problem?.findings ?? []).map((finding) => (
          <div key={`${finding.path}|${finding.message}`} className="import-fault-line">
            <dt>{finding.path ?? '怎么办'}</dt>
            <dd>{finding.message}</dd>
          </div>
        ))}
        <dt>文件</dt>
        <dd>{file}，没有保存任何内容</dd>
      </dl>
    </section>
  );
}
