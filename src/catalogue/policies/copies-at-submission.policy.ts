// Whether values taken over from last year must be confirmed before a text is handed in. The papers ask that targets be set anew for each year and reviewed for it; none that
// was read says what becomes of a value that stays as it was. They are told, and hold nothing up, unless a place asks for more.
import type { CopiesAtSubmission, EffectiveDated } from '../../domain/policy/index.ts';
import { firstDay } from './first-day.ts';

export const copiesAtSubmission: EffectiveDated<CopiesAtSubmission> = {
  id: 'copies-at-submission',
  title: '沿用上年、没有确认的内容，报送时怎样处理',
  versions: [
    {
      from: firstDay('2015-01-01'),
      value: 'told',
      citation: { source: '财预〔2015〕88号《中央部门预算绩效目标管理办法》', clause: '绩效目标按年度设定、随部门预算逐级审核；沿用上年的内容要不要逐项确认，未见规定', confidence: 'unverified' },
    },
  ],
  describe: (value) => (value === 'told' ? '报送时列明，不阻止' : '须全部修改或确认才能报送'),
};
