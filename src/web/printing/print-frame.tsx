// Around what is printed: at the foot of every sheet which text it is, and the check code of its version, or why there is none. Browsers print what is fixed to
// the page on every sheet, and repeat the foot of a table, which keeps the room for it free.
import type { ReactNode } from 'react';
import { unitTitle } from '../../domain/plan/index.ts';
import { usePlanView } from '../app/plan-view.ts';

export function PrintFrame({ children }: { readonly children: ReactNode }) {
  const { plan, source, demo } = usePlanView();
  const text = `${plan.units.map(unitTitle).join('，')}${plan.fiscalYear === null ? '' : `${plan.fiscalYear}年`}${demo ? '（示范）' : ''}`;
  const code = source.kind === 'checked' ? '检查中的文件，没有校验码' : source.checkCode === null ? '有未报送的修改，没有校验码' : `校验码 ${source.checkCode}`;
  return (
    <>
      <div className="print-frame">
        <div className="print-body">{children}</div>
        <div className="print-room" />
      </div>
      <p className="print-foot print-only">
        {text}　{code}
      </p>
    </>
  );
}
