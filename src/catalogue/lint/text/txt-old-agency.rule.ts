// Bodies that were abolished before the plan's year: the text was carried over from an older one, and so may be the duties it lists.
import type { Citation } from '../../../kernel/citation.ts';
import { definePlanRule } from '../../../domain/lint/index.ts';
import { endedBodies } from '../../vocabulary/ended-things.ts';
import { targetDemands } from '../../citations.ts';
import { endedMentions } from './ended-mentions.ts';

const ownDuties: Citation = { ...targetDemands, clause: '指向明确：目标与部门职责相符' };

export const txtOldAgency = definePlanRule({
  id: 'txt-old-agency',
  title: '机构名称已经变更',
  question: '文字里有没有机构改革以前的名称？',
  severity: 'explain',
  reviewItem: 'goals-relevant',
  ground: [ownDuties, ...new Set(endedBodies.map(({ ground }) => ground))],
  oncePerPlan: '文字里有{count}处机构改革以前的名称：{where}。这些文字疑似沿用旧文本。请改用现在的名称，并逐句核对这些职责是否还在本单位、有没有漏掉新划入的职责。',
  messages: {
    ended: '“{word}”是机构改革以前的名称，现在是{instead}。请改用现在的名称，并核对这项职责是否还在本单位。',
  },
  check({ plan }, report) {
    for (const { thing, text, project, word, at } of endedMentions(plan, endedBodies)) {
      report({ message: 'ended', data: { word, instead: thing.instead }, column: text.column, place: text.place, at, ground: [thing.ground, ownDuties], ...(project === null ? {} : { project }) });
    }
  },
});
