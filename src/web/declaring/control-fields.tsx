// 控制数 project by project: what was declared, what is given, and while it is written what all of it comes to.
import { Form, InputNumber, type FormInstance } from 'antd';
import type { DeclaredProject } from '../../http/contract/declarations.ts';
import { fen } from '../../kernel/money.ts';
import { tenThousands } from '../parts/amounts.ts';
import { knownSum } from './known-sum.ts';
import { tenThousandYuan, type StepForm } from './step-form.ts';

interface ControlFieldsProps {
  readonly projects: readonly DeclaredProject[];
  readonly form: FormInstance<StepForm>;
}

export function ControlFields({ projects, form }: ControlFieldsProps) {
  const written = Form.useWatch('controls', form) ?? {};
  const given = projects.map(({ id }) => {
    const amount = written[id];
    return amount === null || amount === undefined ? null : fen(Math.round(amount * tenThousandYuan));
  });
  const declared = projects.map(({ budget }) => (budget === null ? null : fen(budget)));
  const changed = given.filter((amount, index) => amount !== null && amount !== declared[index]).length;
  const [all, before] = [knownSum(given), knownSum(declared)];
  return (
    <>
      <div className="control-list">
        {projects.map(({ id, number, name }, index) => (
          <Form.Item key={id} name={['controls', id]} label={`${number}. ${name}（申报${tenThousands(declared[index] ?? null)}）`} rules={[{ required: true, message: '请填写控制数；不予安排的写0' }]}>
            <InputNumber<number> min={0} suffix="万元" controls={false} className="control-input" />
          </Form.Item>
        ))}
      </div>
      <p className="control-total" role="status">
        申报合计{tenThousands(before)}，控制数
        {all === null ? (
          '还没有写全。'
        ) : (
          <>
            合计<b>{tenThousands(all)}</b>
            {before === null || all === before ? '' : `，${all < before ? '核减' : '核增'}${tenThousands(fen(Math.abs(all - before)))}`}；{changed === 0 ? '与申报数都相同' : `${changed}个项目与申报数不同`}。
          </>
        )}
      </p>
    </>
  );
}
