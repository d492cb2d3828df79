// The project code: its length, its characters, its division and its year. The tail is opaque (no check digit is known), so nothing more can be
// said about it. The division is compared with the majority of the plan, because no line of the form prints it.
import { majorityDivision, readProjectCode } from '../../../domain/identity/index.ts';
import { defineProjectRule } from '../../../domain/lint/index.ts';
import { isBlankText } from '../../../kernel/fold-width.ts';
import { foundingForm } from '../../citations.ts';

export const codeFormat = defineProjectRule({
  id: 'code-format',
  title: '项目编码不合格式',
  question: '项目编码的位数、字符、区划和年度是否正确？',
  severity: 'blocks',
  reviewItem: 'form-complete',
  ground: [
    { source: '预算管理一体化逻辑库表 pro_code', clause: '21位', confidence: 'secondary', isPractice: true },
    { ...foundingForm, clause: '项目编码：区划6位＋年度2位＋13位数字或大写字母' },
  ],
  columns: [],
  explains: [],
  messages: {
    blank: '项目编码空白。编码是项目在各张表、各年度之间对应的唯一标识，请从项目库抄录。',
    length: '项目编码“{code}”有{found}位，应为{wanted}位（区划{division}位、年度{year}位、其后{tail}位）。请与项目库核对。',
    character: '项目编码“{code}”{characters}。编码只用半角数字和大写字母，区划和年度只用数字，请从项目库重新抄录。',
    division: '项目编码“{code}”的区划是“{found}”，本文本多数项目是“{expected}”。请核对是否抄错或混入了别处的项目。',
    year: '项目编码“{code}”的年度是“{found}”，本文本的年度是{expected}年。请核对编码；延续项目沿用旧编码的，请说明立项年度。',
  },
  check({ project, plan, policy }, report) {
    if (project.code === null) return;
    const shape = policy.projectCode;
    if (isBlankText(project.code.text)) {
      report({ message: 'blank', column: 'code' });
      return;
    }
    const code = readProjectCode(project.code.text, shape);
    const wanted = shape.divisionDigits + shape.yearDigits + shape.tailLength;
    const data = { code: code.text };
    if (code.length !== wanted) {
      const parts = { division: shape.divisionDigits, year: shape.yearDigits, tail: shape.tailLength };
      report({ message: 'length', data: { ...data, found: code.length, wanted, ...parts }, column: 'code' });
    }
    if (code.strange.length > 0) {
      const characters = code.strange.map(({ position, character, what }) => `第${position}位是${what}“${character}”`);
      report({ message: 'character', data: { ...data, characters }, column: 'code' });
    }
    if (code.length !== wanted || code.strange.length > 0) return;
    const expected = majorityDivision(plan, shape);
    if (expected !== null && code.division !== expected) report({ message: 'division', data: { ...data, found: code.division, expected }, column: 'code' });
    const year = plan.fiscalYear;
    if (year !== null && code.year !== String(year).slice(-shape.yearDigits)) {
      report({ message: 'year', data: { ...data, found: code.year, expected: year }, column: 'code' });
    }
  },
});
