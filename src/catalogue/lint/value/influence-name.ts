// Whether a name speaks of an influence instead of something that can be counted or confirmed: 支持企业发展, 对环境的促进作用. Shared by the rules for
// which a short answer (是, 好) says nothing under such a name.
import { influenceAdverbs, influenceEndings, influenceVerbs } from '../../vocabulary/influences.ts';

/** Folded name without its bracket expected. `进一步提升城市形象` is one, `按期完成公示` is none. */
export function speaksOfInfluence(bareName: string): boolean {
  if (influenceEndings.words.some((word) => bareName.endsWith(word))) return true;
  const verbAt = influenceAdverbs.words.reduce((at, adverb) => (bareName.startsWith(adverb, at) ? at + adverb.length : at), 0);
  return influenceVerbs.words.some((verb) => bareName.startsWith(verb, verbAt));
}
