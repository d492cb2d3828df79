// A name and a purpose that speak of different things, in two ways that can be told for certain: money held back until a guarantee ends, with a goal to
// buy what was bought long ago; and a place rented for one use in the name and for another in the purpose.
import { defineProjectRule } from '../../../domain/lint/index.ts';
import { splitLeadingNumber, textsOfProject } from '../../../domain/plan/index.ts';
import { clausesOf } from '../../../domain/text/index.ts';
import { foldedKey } from '../../../kernel/fold-width.ts';
import { targetDemands } from '../../citations.ts';
import { heldBackMoney, purchaseGoals, rentedPlaces, rentWords } from '../../vocabulary/project-names.ts';

export const nameContent = defineProjectRule({
  id: 'name-content',
  title: '名称与内容不符',
  question: '项目名称与资金用途、目标说的是不是同一件事？',
  severity: 'explain',
  reviewItem: 'goals-relevant',
  ground: [{ ...targetDemands, clause: '指向明确：目标与资金用途相符' }],
  columns: [],
  explains: [],
  messages: {
    heldBack: '名称是“{name}”，目标却写“{goal}”。质保金是验收以后、质保期满才付的，采购早已完成。请把目标改成质保期内的运行情况和付款条件。',
    otherPlace: '名称说租的是{named}，资金用途说租的是{used}。请核对租的是什么，名称、用途和指标统一。',
  },
  check({ project }, report) {
    const name = project.name?.text ?? '';
    const texts = textsOfProject(project);
    if (heldBackMoney.words.some((word) => name.includes(word))) {
      for (const { text, column, place } of texts.filter((candidate) => candidate.column === 'goals')) {
        const clause = clausesOf(text).find((candidate) => candidate.text.includes('完成') && purchaseGoals.words.some((word) => candidate.text.includes(word)));
        if (clause === undefined) continue;
        const start = clause.at.start + splitLeadingNumber(clause.text).rest;
        report({ message: 'heldBack', data: { name: name.trim(), goal: text.slice(start, clause.at.end).trim() }, column, place, at: { start, end: clause.at.end } });
      }
    }
    const said = foldedKey(texts.map(({ text }) => text).join('\n'));
    const named = rentedPlaceIn(foldedKey(name));
    const used = project.purpose === null ? null : rentedPlaceIn(foldedKey(project.purpose.text));
    if (named === null || used === null || said.includes(named.use) || foldedKey(name).includes(used.use)) return;
    report({ message: 'otherPlace', data: { named: named.words, used: used.words }, column: 'purpose' });
  },
});

interface RentedPlace {
  /** What the place is for: the two characters before the noun. */
  readonly use: string;
  /** `实验室场地`, `办公用房` as far as it can be quoted. */
  readonly words: string;
}

/** Last characters of what a place is for that take two more before them to be a word: 实验室, 检验所. */
const wholeNames = '室馆所站院厅';

/** Where the text rents a place and says what it is for; null where it does not. */
function rentedPlaceIn(text: string): RentedPlace | null {
  if (!rentWords.words.some((word) => text.includes(word))) return null;
  for (const noun of rentedPlaces.words) {
    const start = text.indexOf(noun);
    const use = text.slice(Math.max(0, start - 2), start);
    if (start >= 2 && isChinese(use)) return { use, words: text.slice(Math.max(0, start - (wholeNames.includes(use.slice(-1)) ? 3 : 2)), start + noun.length) };
  }
  return null;
}

function isChinese(text: string): boolean {
  return Array.from(text).every((character) => character >= '\u4e00' && character <= '\u9fff');
}
