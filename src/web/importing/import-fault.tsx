// A file that was not taken: what the server found, where, what to do. Nothing of it is stored.
import { lostConnection, ProblemError } from '../api/client.ts';

export function ImportFault({ error, file }: { readonly error: Error; readonly file: string }) {
  const problem = error instanceof ProblemError ? error.problem : null;
  return (
    <section className="fault-card" role="alert">
      <h2>{problem?.title ?? '没有导入成，请重试。'}</h2>
      <dl>
        <dt>文件</dt>
        <dd>
          {file}
          {problem?.code === lostConnection ? '，可能已经送到。连上以后再导入一次：同一个文件不会重复保存。' : '，没有保存任何内容'}
        </dd>
        {(problem?.findings ?? []).map((finding) => (
          <div key={`${finding.path}|${finding.message}`} className="import-fault-line">
            {finding.path === null || finding.path === file ? null : (
              <>
                <dt>在哪里</dt>
                <dd>{finding.path}</dd>
              </>
            )}
            <dt>怎么办</dt>
            <dd>{finding.message}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
