// The project code: 21 characters, division (6) + year (2) + an opaque tail (13) over 0-9A-Z, without a check digit. The logical table of the
// national system gives the length; the build was read from the fifteen codes of the founding document.
import type { EffectiveDated, ProjectCodeShape } from '../../domain/policy/index.ts';
import { firstDay } from './first-day.ts';

export const projectCodeShape: EffectiveDated<ProjectCodeShape> = {
  id: 'project-code',
  title: '项目编码的构成',
  versions: [
    {
      from: firstDay('2015-01-01'),
      value: { divisionDigits: 6, yearDigits: 2, tailLength: 13 },
      citation: { source: '预算管理一体化逻辑库表 pro_code（21位）；构成据样本文本15个编码归纳', clause: null, confidence: 'seed' },
    },
  ],
  describe: ({ divisionDigits, yearDigits, tailLength }) => {
    return `${divisionDigits}位区划 + ${yearDigits}位年度 + ${tailLength}位字母数字，共${divisionDigits + yearDigits + tailLength}位`;
  },
};
