// Qualities that a name and its description can speak of. Two different ones in texts that otherwise say the same are a slip of the pen.
import type { WordList } from './word-list.ts';

export const qualities: WordList = {
  title: '做得怎样的各种说法',
  words: ['及时', '按时', '准时', '按期', '准确', '精准', '完整', '齐全', '规范', '合规', '合格', '达标', '安全', '足额', '公开', '公正', '公平', '真实', '覆盖', '满意', '知晓', '完好', '有效', '稳定', '便捷'],
  ground: { source: '公开的绩效目标表与自评表中的用法', clause: null, confidence: 'inferred' },
};

/** Words of one meaning: 按时 for 及时 is no contradiction. */
export const sameQualities: readonly (readonly string[])[] = [
  ['及时', '按时', '准时', '按期'],
  ['准确', '精准', '真实'],
  ['完整', '齐全'],
  ['规范', '合规'],
  ['合格', '达标'],
  ['公正', '公平'],
];
