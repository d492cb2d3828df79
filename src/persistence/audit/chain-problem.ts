// What a verification can find, and how it is told.

export type ChainProblem =
  | { readonly kind: 'event-missing'; readonly division: string; readonly number: number; /** The last of those missing in a row. */ readonly until: number }
  | { readonly kind: 'event-changed'; readonly division: string; readonly number: number; readonly part: 'body' | 'hash' | 'link' | 'columns' }
  | { readonly kind: 'head-changed'; readonly division: string; readonly head: number; readonly last: number }
  | { readonly kind: 'chain-rewritten'; readonly division: string; readonly from: number }
  | { readonly kind: 'tail-lost'; readonly division: string; readonly last: number; readonly known: number; readonly at: string }
  | { readonly kind: 'head-file-unreadable'; readonly line: number }
  | {
      readonly kind: 'row-changed';
      readonly table: string;
      readonly id: string;
      readonly versionId: string | null;
      readonly event: number;
      /** Columns whose content differs; null where the stored field digests do not tell. */
      readonly fields: readonly string[] | null;
    }
  | { readonly kind: 'row-missing'; readonly table: string; readonly key: string; readonly event: number }
  | { readonly kind: 'row-unknown'; readonly table: string; readonly key: string }
  | { readonly kind: 'row-bounds'; readonly table: string; readonly id: string; readonly versionId: string; readonly expected: string; readonly found: string };

const eventParts = { body: '事件全文无法解读', hash: '摘要与内容不符', link: '与上一事件接不上', columns: '各栏与事件全文不符' } as const;

/** One Chinese sentence: what, where. */
export function describeChainProblem(problem: ChainProblem): string {
  switch (problem.kind) {
    case 'event-missing':
      return `区划 ${problem.division} 的第 ${problem.number}${problem.until === problem.number ? '' : ` 至 ${problem.until}`} 号事件不见了`;
    case 'event-changed':
      return `区划 ${problem.division} 的第 ${problem.number} 号事件被改动：${eventParts[problem.part]}`;
    case 'head-changed':
      return `区划 ${problem.division} 的链首记为第 ${problem.head} 号，与最后一个事件（第 ${problem.last} 号）不符`;
    case 'chain-rewritten':
      return `区划 ${problem.division} 的事件链从第 ${problem.from} 号起与数据库外的链首文件不同：整条链可能被重写`;
    case 'tail-lost':
      return `区划 ${problem.division} 的数据库止于第 ${problem.last} 号事件，链首文件已记到第 ${problem.known} 号（${problem.at}）：末尾的修改已丢失`;
    case 'head-file-unreadable':
      return `链首文件第 ${problem.line} 行无法解读`;
    case 'row-changed':
      return `${problem.table} 的一行被改动（标识 ${problem.id}${problem.versionId === null ? '' : `，版本 ${problem.versionId}`}，第 ${problem.event} 号事件写入），${problem.fields === null ? '改动的栏目无法确定' : `栏目：${problem.fields.join('、')}`}`;
    case 'row-missing':
      return `${problem.table} 的一行不见了（${problem.key}，第 ${problem.event} 号事件写入）`;
    case 'row-unknown':
      return `${problem.table} 多出一行没有任何事件写过的数据（${problem.key}）`;
    case 'row-bounds':
      return `${problem.table} 的起止事件号被改动（标识 ${problem.id}，版本 ${problem.versionId}）：应为 ${problem.expected}，现为 ${problem.found}`;
    default:
      return problem satisfies never;
  }
}
