// Set phrases that are a definite result by themselves, so that a value made of one says something even where the name or the description
// uses the same phrase. One-word verdicts (及时, 合格) are known to the target grammar and need no entry here.
import type { WordList } from './word-list.ts';

export const verdictIdioms: WordList = {
  title: '本身就是明确结果的固定说法',
  words: [
    '专款专用', '按期完成', '按时完成', '如期完成', '应保尽保', '应补尽补', '应发尽发', '应助尽助', '应接尽接', '应检尽检', '应收尽收', '应享尽享',
    '日产日清', '日清日结', '账实相符',
  ],
  ground: { source: '公开的绩效目标表与自评表中的用法', clause: null, confidence: 'inferred' },
};
