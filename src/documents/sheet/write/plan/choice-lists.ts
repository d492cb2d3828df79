// What the lists of a plan's workbook offer: classes, signs, units, directions, and the options a 指标值 itself still leaves open. They stand in a hidden
// sheet, since a rule in a cell holds no more than 255 characters.
import type { IndicatorColumn, IndicatorRow } from '../../../../domain/plan/index.ts';
import { customaryUnits } from '../../../../domain/target/index.ts';
import { indicatorTrees } from '../../../../catalogue/trees/index.ts';
import { choicesSheet } from '../../read-xlsx.ts';
import type { CellRange } from '../../cell-address.ts';
import type { PlanSheetStyle } from '../../../../catalogue/typography/plan-sheet.typography.ts';
import { text, type CellChoices, type Sheet, type SheetRow } from '../workbook.ts';

interface ChoiceList {
  readonly column: IndicatorColumn;
  readonly texts: readonly string[];
  readonly prompt: string;
  readonly warning: string;
}

const lists: readonly ChoiceList[] = [
  {
    column: 'level1',
    texts: unique(indicatorTrees.flatMap(({ branches }) => branches.map(({ titles }) => titles[0]))),
    prompt: '一级指标从列表里选；与上一行相同的可以空着。',
    warning: '列表里没有这个一级指标，审核时可能归不了类。仍要使用吗？',
  },
  {
    column: 'level2',
    texts: unique(indicatorTrees.flatMap(({ branches }) => branches.flatMap(({ leaves }) => leaves.map(({ titles }) => titles[0])))),
    prompt: '二级指标从列表里选；与上一行相同的可以空着。',
    warning: '列表里没有这个二级指标，审核时可能归不了类。仍要使用吗？',
  },
  { column: 'sign', texts: ['≥', '≤', '＝', '＞', '＜', '定性'], prompt: '数值指标选符号，文字结论选“定性”。', warning: '列表里没有这个符号，可能读不出目标是高是低。仍要使用吗？' },
  { column: 'unit', texts: customaryUnits, prompt: '计量单位从列表里选，列表里没有的可以直接写。', warning: '计量单位表里没有这个单位。仍要使用吗？' },
  { column: 'direction', texts: ['正向指标', '反向指标'], prompt: '越大越好选正向，越小越好选反向。', warning: '指标方向一般是正向指标或反向指标。仍要使用吗？' },
];

/** Rules for the cells of each column that has a list. */
export function columnChoices(cellsOf: ReadonlyMap<IndicatorColumn, readonly CellRange[]>): readonly CellChoices[] {
  return lists.flatMap(({ column, texts, prompt, warning }, index): readonly CellChoices[] => {
    const ranges = cellsOf.get(column) ?? [];
    const at = index + 1;
    return ranges.length === 0 ? [] : [{ ranges, source: { kind: 'cells', sheet: choicesSheet, range: { from: { column: at, row: 1 }, to: { column: at, row: texts.length } } }, prompt, warning }];
  });
}

/** A 指标值 in which the options of a menu are still open offers them; anything else may be written without a warning. */
export function menuChoices({ target }: IndicatorRow, range: CellRange): readonly CellChoices[] {
  const { target: read } = target;
  if (read.kind !== 'menu' || read.options.some((option) => option.includes(',')) || read.options.join(',').length > mostRuleCharacters) return [];
  return [{ ranges: [range], source: { kind: 'texts', texts: read.options }, prompt: '这一格列了几个选项，还没有选定；请选一个，或写明数量。', warning: null }];
}

const mostRuleCharacters = 250;

/** One column per list. */
export function choiceSheet(): Sheet<PlanSheetStyle> {
  const longest = Math.max(...lists.map(({ texts }) => texts.length));
  const rows = Array.from({ length: longest }, (_, at): SheetRow<PlanSheetStyle> => ({
    height: null,
    cells: lists.flatMap(({ texts }, index) => (texts[at] === undefined ? [] : [{ column: index + 1, style: 'choice' as const, content: text(texts[at]) }])),
  }));
  return {
    name: choicesSheet,
    state: 'hidden',
    columns: lists.map(() => ({ width: 20, isHidden: false, style: null })),
    frozen: { rows: 0, columns: 0 },
    rowHeight: 15,
    merges: [],
    choices: [],
    isProtected: true,
    filter: null,
    page: { orientation: 'portrait', repeatedRows: 0, foot: '' },
    rows,
  };
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
