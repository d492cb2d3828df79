// A head of the indicator tree without any row: no output, no benefit, no satisfaction where the public is served. Asked only where every row stands under a
// known head; a table of a few rows is a fragment, not a table.
import { defineProjectRule, type RowSubject } from '../../../domain/lint/index.ts';
import type { Project } from '../../../domain/plan/index.ts';
import type { SatisfactionAsked } from '../../../domain/policy/index.ts';
import { foldedKey } from '../../../kernel/fold-width.ts';
import { coreTargets, reviewDimensions } from '../../citations.ts';
import { servedPublic } from '../../vocabulary/served-public.ts';

type Head = 'output' | 'benefit' | 'satisfaction';

export const indMissingDim = defineProjectRule({
  id: 'ind-missing-dim',
  title: '缺少一类指标',
  question: '产出、效益和该有的满意度，是不是都有指标？',
  severity: 'explain',
  reviewItem: 'form-complete',
  ground: [{ ...coreTargets, clause: '产出、效益、满意度指标的设置' }, reviewDimensions],
  columns: ['name'],
  explains: [],
  messages: {
    output: '没有产出指标，看不出资金要完成什么、完成多少。请至少补一个数量，例如“完成（　）件”。',
    benefit: '没有效益指标，看不出做成以后给谁带来什么变化。请补一个与项目目的对应的效果；确实没有的，说明原因。',
    satisfaction: '项目直接面向{served}，却没有满意度指标。请补一行，写明向谁调查、多少人、≥（　）%；不适合调查的，说明原因。',
  },
  check({ project, rows, policy }, report) {
    const heads = rows.map(headOf);
    if (heads.length < fewRows || heads.includes(null)) return;
    if (!heads.includes('output')) report({ message: 'output', column: null });
    if (!heads.includes('benefit')) report({ message: 'benefit', column: null });
    if (heads.includes('satisfaction')) return;
    const served = asksSatisfaction(project, policy.satisfactionAsked);
    if (served !== null) report({ message: 'satisfaction', data: { served }, column: null });
  },
});

/** Fewer rows are no whole table. */
const fewRows = 3;

function headOf({ row, indicatorClass }: RowSubject): Head | null {
  switch (indicatorClass) {
    case 'quantity':
    case 'quality':
    case 'timeliness':
    case 'cost':
      return 'output';
    case 'economic':
    case 'social':
    case 'ecological':
    case 'sustainable':
      return 'benefit';
    case 'satisfaction':
      return 'satisfaction';
    case null:
      return headByTitle(foldedKey(row.level1));
  }
}

function headByTitle(level1: string): Head | null {
  if (level1.includes('满意')) return 'satisfaction';
  if (level1.includes('效益') || level1.includes('效果')) return 'benefit';
  return level1.includes('产出') || level1.includes('完成') || level1.includes('成本') ? 'output' : null;
}

/** Whom the project serves, in its own word; null where no satisfaction is asked. */
function asksSatisfaction(project: Project, asked: SatisfactionAsked): string | null {
  const texts = [project.name?.text ?? project.title, project.purpose?.text ?? '', ...project.goals.map((goal) => goal.text)];
  const said = texts.map(foldedKey);
  const served = servedPublic.words.find((word) => said.some((text) => text.includes(word)));
  switch (asked) {
    case 'never':
      return null;
    case 'always':
      return served ?? '服务对象';
    case 'where-public':
      return served ?? null;
  }
}
