// The fields of an indicator of the library, in the form by which it is proposed and in the review.
import { Form, Input, Select } from 'antd';
import { indicatorClassTitles } from '../../domain/indicator/index.ts';
import { accumulationTitles, draftFieldTitles, librarySubjectTitles } from '../../domain/indicator-library/index.ts';
import { GrowingField } from './growing-field.tsx';

const signs = [
  { value: '≥', label: '≥ 不少于' },
  { value: '≤', label: '≤ 不超过' },
  { value: '=', label: '= 等于' },
  { value: 'date', label: '日期' },
];

export function DraftFields() {
  return (
    <>
      <Form.Item name="name" label={draftFieldTitles.name} rules={[{ required: true, whitespace: true, message: '请写指标名称' }]}>
        <Input maxLength={60} placeholder="例如：食品监督抽检批次" />
      </Form.Item>
      <div className="draft-pair">
        <Form.Item name="subject" label={draftFieldTitles.subject}>
          <Select options={optionsOf(librarySubjectTitles)} />
        </Form.Item>
        <Form.Item name="indicatorClass" label={draftFieldTitles.indicatorClass}>
          <Select options={optionsOf(indicatorClassTitles)} />
        </Form.Item>
      </div>
      <GrowingField name="definition" label={draftFieldTitles.definition} extra="数的是什么，写进表里的“绩效指标描述”。" />
      <GrowingField name="formula" label={draftFieldTitles.formula} extra="什么算、什么不算；比率写明分子和分母。" />
      <div className="draft-triple">
        <Form.Item name="sign" label="方向">
          <Select options={signs} />
        </Form.Item>
        <Form.Item noStyle shouldUpdate={(before: { sign?: string }, after: { sign?: string }) => before.sign !== after.sign}>
          {({ getFieldValue }) =>
            getFieldValue('sign') === 'date' ? null : (
              <>
                <Form.Item name="unit" label={draftFieldTitles.unit}>
                  <Input maxLength={20} placeholder="批次" />
                </Form.Item>
                <Form.Item name="amount" label="固定的数" extra="由单位自己定的留空">
                  <Input maxLength={20} inputMode="decimal" />
                </Form.Item>
              </>
            )
          }
        </Form.Item>
      </div>
      <Form.Item name="accumulation" label={draftFieldTitles.accumulation}>
        <Select options={optionsOf(accumulationTitles)} />
      </Form.Item>
      <GrowingField name="evidence" label={draftFieldTitles.evidence} extra="能证明数值的记录，一行一种。" />
      <GrowingField name="basis" label={draftFieldTitles.basis} extra="只有单位知道的数留“（　）”，例如：上年实际完成（　）批次。" />
      <GrowingField name="alsoCalled" label={draftFieldTitles.alsoCalled} extra="同一个意思的其他名称，一行一个；可以不写。" />
      <GrowingField name="norms" label={draftFieldTitles.norms} extra="公开过的水平，一行一条，写作“水平｜出处”；可以不写。" />
      <GrowingField name="cautions" label={draftFieldTitles.cautions} extra="容易弄错的地方，一行一条；可以不写。" />
    </>
  );
}

function optionsOf(titles: Readonly<Record<string, string>>) {
  return Object.entries(titles).map(([value, label]) => ({ value, label }));
}
