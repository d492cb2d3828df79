import { expect, test } from 'vitest';
import type { LocalChange, LocalMerge } from '../application/local-work.ts';
import { renderMerge } from './render-merge.ts';
import type { Terminal } from './terminal.ts';

const plain: Terminal = { out: () => undefined, err: () => undefined, colour: false, columns: 80 };

const change: LocalChange = {
  key: 'a', kind: 'changed', project: { number: 9, name: '食品抽检' }, row: { ordinal: 1, name: '抽检批次' }, title: '指标值', before: '≥20批', now: '≥20批', returned: '≥25批', conflict: null,
};
const merge: LocalMerge = { planId: 'p', unitName: '示例局', fiscalYear: 2021, changes: [change], remarks: [], accepted: 0, outcome: null };

test('changes stand under their project, a conflict with its three texts', () => {
  const changes: readonly LocalChange[] = [
    { ...change, project: null, row: null, title: '工作保障措施', now: '一\n二', returned: '' },
    change,
    { ...change, kind: 'removed', title: '整行指标', returned: null, now: '产出指标 / ≥30批', conflict: 'changed' },
  ];
  expect(renderMerge({ ...merge, changes, remarks: ['有1格没有比较。'] }, 'none', plain)).toBe(`示例局 2021年：3处不同，其中冲突1处
注意：有1格没有比较。

部门整体
  修改 工作保障措施
    原来：一 ⏎ 二
    表里：（空白）

第9个项目　食品抽检
  修改 第1行“抽检批次” 指标值
    原来：≥20批
    表里：≥25批
  删除 第1行“抽检批次” 整行指标
    冲突：表里删除了，导出以后别人在这里写过
    导出时：≥20批
    现在：产出指标 / ≥30批
    表里：（没有）

以上只是列出，没有改动。采用没有冲突的：加 --accept unopposed；全部以表里为准：加 --accept all。
`);
});

test.each<readonly [Partial<LocalMerge>, 'none' | 'unopposed' | 'all', string]>([
  [{ changes: [] }, 'all', '没有要采用的。'],
  [{ outcome: 'conflict' }, 'all', '没有采用：刚才又有人改了其中的格，请再运行一次。'],
  [{ accepted: 1, outcome: 'saved' }, 'unopposed', '已采用1处。'],
  [{ changes: [change, { ...change, conflict: 'gone' }], accepted: 1, outcome: 'saved' }, 'all', '已采用1处，没有采用1处。'],
])('%j with --accept %s ends with %s', (result, accept, line) => {
  expect(renderMerge({ ...merge, ...result }, accept, plain).trimEnd().split('\n').at(-1)).toBe(line);
});
