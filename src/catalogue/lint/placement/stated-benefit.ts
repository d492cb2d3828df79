// What a benefit row says, for the rules that ask whether it stands under its class: the name, or the description where the name is only the title of the
// box. Null where the row declares that there is nothing to say (无, 不涉及) or is blank: that is another rule's matter.
import { isTreeTitle } from '../../../domain/indicator/index.ts';
import { onceForRow, type RowSubject } from '../../../domain/lint/index.ts';
import { foldedKey, isBlankText } from '../../../kernel/fold-width.ts';
import { indicatorTrees } from '../../trees/index.ts';

export interface StatedBenefit {
  /** As a person is shown it. */
  readonly shown: string;
  /** The texts that may carry the meaning of the class. */
  readonly texts: readonly string[];
}

export const statedBenefitOf = onceForRow((row): StatedBenefit | null => {
  const description = row.columns.description?.text ?? '';
  const titled = isBoxTitle(row.name);
  const said = titled ? description : row.name;
  if (isBlankText(said) || isBoxTitle(said) || declaresNothing(said) || declaresNothing(row.target.source)) return null;
  return { shown: said.trim(), texts: [said, description, row.target.source] };
});

/** Rows of one benefit class that say something. */
export function isBenefitOf(subject: RowSubject, indicatorClass: 'economic' | 'ecological'): StatedBenefit | null {
  return subject.indicatorClass === indicatorClass ? statedBenefitOf(subject.row) : null;
}

/** `生态效益指标`, and the shortened title `生态指标`. */
function isBoxTitle(text: string): boolean {
  const title = foldedKey(text);
  return isTreeTitle(title, indicatorTrees) || ['经济指标', '生态指标', '经济效益', '生态效益'].includes(title);
}

function declaresNothing(text: string): boolean {
  return ['无', '不涉及', '不适用', '无影响', '暂无', '/', '\\', '-', '—', '——', '0'].includes(foldedKey(text));
}
