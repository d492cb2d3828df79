// A long stretch of one project's purpose that stands in another's. Parts of one programme (its central and its provincial share, its batches)
// honestly have one purpose, word for word; where only a piece is the same, it was copied there too.
import { definePlanRule } from '../../../domain/lint/index.ts';
import { numberedProjects, type Project } from '../../../domain/plan/index.ts';
import { documentNumbersIn, sharedStretches } from '../../../domain/text/index.ts';
import { foldWithoutBlanks, originOf } from '../../../kernel/fold-width.ts';
import { ratio, compareRatios, ratioOfPercent } from '../../../kernel/ratio.ts';
import { sliceSpan } from '../../../kernel/span.ts';
import { targetDemands } from '../../citations.ts';
import { programmeWords } from '../../vocabulary/programme-words.ts';

export const txtDupPurpose = definePlanRule({
  id: 'txt-dup-purpose',
  title: '两个项目用途雷同',
  question: '不同项目的资金用途是不是同一段文字？',
  severity: 'explain',
  reviewItem: 'goals-relevant',
  ground: [{ ...targetDemands, clause: '指向明确：目标与资金用途相符' }],
  messages: {
    shared: '资金用途与项目{other}“{name}”有{length}个字相同：“{words}”。看不出两笔钱分别做什么。请分别写明各自的内容；确实是同一件事的，说明为什么分成两个项目。',
  },
  check({ plan, policy }, report) {
    const projects = numberedProjects(plan).flatMap(({ project, number }) => (project.purpose === null ? [] : [{ project, number, purpose: project.purpose }]));
    const folded = projects.map(({ purpose }) => foldWithoutBlanks(purpose.text));
    const { atLeastCharacters, atLeastPercent } = policy.sharedText;
    for (const { text, earlier, at } of sharedStretches(folded.map((purpose) => purpose.text), atLeastCharacters)) {
      const [mine, others] = [projects[text], projects[earlier]];
      const [source, other] = [folded[text], folded[earlier]];
      if (mine === undefined || others === undefined || source === undefined || other === undefined) continue;
      const length = at.end - at.start;
      const share = ratio(BigInt(length), BigInt(Math.min(source.text.length, other.text.length)));
      if (share === null || compareRatios(share, ratioOfPercent(atLeastPercent)) < 0 || (source.text === other.text && areParts(mine.project, others.project))) continue;
      const where = originOf(source, at.start, at.end);
      const data = { other: others.number, name: others.project.name?.text.trim() ?? others.project.title, length, words: sliceSpan(mine.purpose.text, where) };
      report({ message: 'shared', data, project: mine.number, column: 'purpose', at: where });
    }
  },
});

/** Names that differ only in level, batch, year or document number. */
function areParts(a: Project, b: Project): boolean {
  const [first, second] = [programmeOf(a), programmeOf(b)];
  return first !== '' && first === second;
}

function programmeOf({ name }: Project): string {
  const text = name?.text ?? '';
  let bare = text;
  for (const { at, organ } of documentNumbersIn(text).toReversed()) bare = bare.slice(0, at.start - organ.length) + bare.slice(at.end);
  for (const word of programmeWords.words) bare = bare.replaceAll(word, '');
  return bare.replaceAll(/[\d\s年（）()【】〔〕“”"—-]/gu, '');
}
