// An example of a rule page as little rows of the form, with what the rule says to it.
import type { LintRule } from '../../domain/lint/index.ts';
import type { ExampleProject, PageBlock } from './rule-markdown.ts';

type Example = Extract<PageBlock, { readonly kind: 'example' }>;

const titles = ['二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据', '度量单位', '权重'];

export function RuleExample({ example, rule }: { readonly example: Example; readonly rule: LintRule }) {
  return (
    <figure className={example.good ? 'rule-example rule-example-good' : 'rule-example rule-example-bad'}>
      <figcaption>{example.good ? '✓ 这样写可以' : '✕ 这样写会报出'}</figcaption>
      {example.projects.map((project, index) => {
        const columns = columnsOf(project);
        const fields = project.fields.filter((field) => field.label !== '列');
        return (
          // Projects of an example have no identity but their position.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={index} className="rule-example-scroll">
            {fields.length === 0 ? null : (
              <dl>
                {fields.map((field) => (
                  <div key={`${field.label}${field.text}`}>
                    <dt>{field.label}</dt>
                    <dd>{field.text === '' ? <span className="blank-text">空白</span> : field.text}</dd>
                  </div>
                ))}
              </dl>
            )}
            {project.rows.length === 0 ? null : (
              <table>
                <thead>
                  <tr>
                    {columns.map(({ title }) => (
                      <th key={title} scope="col">
                        {title}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {project.rows.map((row) => (
                    <tr key={row.join('|')}>
                      {columns.map(({ title, column }) => (
                        <td key={title} className={title === '指标值' ? 'rule-example-value' : undefined} data-label={title}>
                          {cellOf(row, column)}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </div>
        );
      })}
      {example.expected.map((line) => (
        <p key={line} className="rule-example-says">
          {saidOf(line, rule, example)}
        </p>
      ))}
    </figure>
  );
}

/** The columns that the example's form prints (its line `列：`), else as many as its rows fill. */
function columnsOf(project: ExampleProject): readonly { readonly title: string; readonly column: number }[] {
  const printed = project.fields.find((field) => field.label === '列')?.text.split(' ');
  const width = Math.max(0, ...project.rows.map((row) => row.length));
  return titles.map((title, column) => ({ title, column })).filter(({ title, column }) => (printed === undefined ? column < width : printed.includes(title)));
}

/** `〃` repeats the name, as in the form; a blank cell says so. */
function cellOf(row: readonly string[], column: number) {
  const text = row[column];
  if (text === undefined) return null;
  if (text === '') return <span className="blank-text">空白</span>;
  return text === '〃' ? (row[1] ?? '') : text;
}

/** `no-unit 第2行 “个”` → `报出第2行“个”：……`, with the sentence of the message; holes that the row fills are filled, others left open. */
function saidOf(line: string, rule: LintRule, example: Example): string {
  const [id = '', ...rest] = line.split(' ');
  const messages: Readonly<Record<string, string>> = rule.messages;
  const row = example.projects[0]?.rows.find((_, index) => rest[0] === `第${index + 1}行`);
  // `{text}` is the text of the cell that a row rule points at.
  const ofValue = rule.scope === 'row' && rule.columns[0] === 'value';
  const sentence = (messages[id] ?? '')
    .replaceAll('{text}', (ofValue ? row?.[3] : undefined) ?? '……')
    .replaceAll('{name}', row?.[1] ?? '……')
    .replaceAll(/\{[^}]*\}/gu, '……');
  return `报出${rest.join('')}${sentence === '' ? '' : `：${sentence}`}`;
}
