// A value that only tells a direction (不断提高) or a degree without a measure (效果明显). Silent where the form's sign column declares the indicator
// qualitative, and where the description holds a number by which it can be judged.
import { holdsNumber } from '../../../domain/indicator/index.ts';
import { defineRowRule, type RowFacts } from '../../../domain/lint/index.ts';
import { changeWithoutAmount, type Target } from '../../../domain/target/index.ts';
import { holdsOneOf } from '../../../domain/wording/index.ts';
import { foldedKey } from '../../../kernel/fold-width.ts';
import { reviewDimensions, targetDemands } from '../../citations.ts';
import { numbersInWords } from '../../vocabulary/numbers-in-words.ts';
import { bareGrades, degreeDenials, namesOfTerms, supportAdverbs, supportWords, vagueDegrees, vagueSpans } from '../../vocabulary/vague-degrees.ts';
import { wordsOfEarlierYears } from '../../vocabulary/whole-and-past.ts';
import { speaksOfInfluence } from './influence-name.ts';

export const valVague = defineRowRule({
  id: 'val-vague',
  title: '只有方向或程度',
  question: '指标值是否说清了达到多少，而不只是“不断提高”“效果明显”？',
  severity: 'explain',
  reviewItem: 'indicators-sound',
  ground: [{ ...targetDemands, clause: '细化量化：不能以数量表示的，定性表述也须可衡量' }, reviewDimensions],
  columns: ['value'],
  rootCause: 'no-content',
  oncePerProject:
    '第{rows}行（共{of}行中的{count}行）指标值只说了方向或程度，没有基数和幅度，年底说成完成、没完成都可以。能写数的写数，例如“由上年（　）提高到（　）”“较上年下降（　）%以上”；写不出数的，在绩效指标描述里写明考核哪几项、达到什么程度为完成。',
  messages: {
    direction: '指标值“{text}”只说了方向（“{word}”），没有基数和幅度。请写明从多少到多少，例如“由上年（　）提高到（　）”“较上年下降（　）%以上”；写不出数的，在绩效指标描述里写明考核哪几项、达到什么程度为完成。',
    comparison: '指标值“{text}”要和往年比，却没有写往年是多少、要变化多少。请写明往年实绩和目标，例如“由上年（　）提高到（　）”。',
    degree: '指标值“{text}”只说了程度，没有说怎样算“{word}”。能写数的请写数；写不出数的，在绩效指标描述里写明考核哪几项、达到什么程度为完成。',
  },
  check({ row, facts }, report) {
    const { target, source, span } = row.target;
    if (isDeclaredQualitative(row.columns.sign?.text) || holdsNumber(facts.description, numbersInWords.words) || holdsNumber(facts.value, numbersInWords.words)) return;
    const text = source.trim();
    const direction = changeWithoutAmount(row.target);
    const degree = degreeOf(target, facts) ?? supportIn(target, facts);
    if (comparesWithThePast(target, facts)) report({ message: 'comparison', data: { text }, at: span });
    else if (direction !== null) report({ message: 'direction', data: { text, word: direction }, at: span });
    else if (degree !== null) report({ message: 'degree', data: { text, word: degree }, at: span });
  },
});

function isDeclaredQualitative(sign: string | undefined): boolean {
  return foldedKey(sign ?? '').includes('定性');
}

/** 较上年提高, 高于去年: words that compare, and no figure to compare with. */
function comparesWithThePast(target: Target, { value }: RowFacts): boolean {
  const isWording = target.kind === 'prose' || target.kind === 'trend';
  return isWording && wordsOfEarlierYears.words.some((word) => ['较', '比', '高于', '低于', '优于', '好于'].some((than) => value.includes(than + word)));
}

/**
 * 效果明显 → 明显, 长期 → 长期, 好 under 促进社会和谐 → 好; null for states that can be confirmed, and where the name asks for just that state
 * (内控制度有效性：有效).
 */
function degreeOf(target: Target, { bareName }: RowFacts): string | null {
  if (target.kind !== 'verdict' || holdsOneOf(target.word, degreeDenials.words)) return null;
  if (vagueSpans.words.includes(target.word)) return namesOfTerms.words.some((ending) => bareName.endsWith(ending)) ? null : target.word;
  if (bareGrades.words.includes(target.word)) return speaksOfInfluence(bareName) ? target.word : null;
  const degree = vagueDegrees.words.find((word) => target.word.endsWith(word)) ?? null;
  return degree === null || bareName.endsWith(`${degree}性`) ? null : degree;
}

/** 有力保障, 正面支撑: the whole cell is an adverb of degree and a word of support; 促进作用明显 is a verdict already. */
function supportIn(target: Target, { value }: RowFacts): string | null {
  if (target.kind !== 'prose') return null;
  return supportAdverbs.words.some((adverb) => supportWords.words.some((word) => value === adverb + word)) ? value : null;
}
