// Part one of the document: the three sections, every paragraph with its number, as printed, and under it what was found in its words; then the department's tables.
import { toldApart, type Finding } from '../../domain/lint/index.ts';
import { departmentTablesTitle, type NumberedParagraph } from '../../domain/plan/index.ts';
import { describePlace, samePlace } from '../../kernel/place.ts';
import { useCheck, usePlanView } from '../app/plan-view.ts';
import { EditLink } from '../editing/edit-link.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { DepartmentTableSheet } from './department-table.tsx';
import { FindingNotes } from './finding-notes.tsx';

export function OverallPage() {
  const { plan } = usePlanView();
  usePageTitle('部门整体绩效目标');
  const check = useCheck();
  const found = check.ok ? toldApart(check.value.findings) : [];
  const findings = found.filter(({ project, span }) => project === null && span !== null);
  const ofTables = found.filter(({ column }) => column === 'departmentTables');
  const sections = [
    { id: 'goals', title: '一、总体绩效目标', paragraphs: plan.overall.goals },
    { id: 'duty-goals', title: '二、分项（职责分类）绩效目标', paragraphs: plan.overall.dutyGoals },
    { id: 'safeguards', title: '三、工作保障措施', paragraphs: plan.overall.safeguards },
  ];
  return (
    <>
      <header className="page-head">
        <div>
          <h1>部门整体绩效目标</h1>
          <p>文本第一部分，逐段照录，序号按原文。{findings.length === 0 ? null : `文字里指出 ${findings.length} 处，列在各段下面。`}</p>
        </div>
        <nav aria-label="本页各节" className="overall-sections">
          {sections.map((section) => (
            <a key={section.id} href={`#${section.id}`}>
              {section.title.slice(2)} {section.paragraphs.length}
            </a>
          ))}
          {plan.departmentTables.length === 0 ? null : <a href="#department-tables">{departmentTablesTitle}</a>}
          <EditLink page="overall" />
        </nav>
      </header>
      {sections.map((section) => (
        <section key={section.id} id={section.id} className="sheet overall" aria-labelledby={`${section.id}-title`}>
          <h2 id={`${section.id}-title`}>{section.title}</h2>
          {section.paragraphs.length === 0 ? <p className="soft">文件里没有这一节的内容。</p> : null}
          <ol className="clean-list">
            {section.paragraphs.map((paragraph) => (
              <Paragraph
                key={`${describePlace(paragraph.place)}|${paragraph.number}`}
                paragraph={paragraph}
                findings={findings.filter(({ place }) => place !== null && samePlace(place, paragraph.place))}
              />
            ))}
          </ol>
        </section>
      ))}
      {plan.departmentTables.length === 0 ? null : (
        <section id="department-tables" className="sheet overall department-tables" aria-label={departmentTablesTitle}>
          {plan.departmentTables.map((table) => (
            <DepartmentTableSheet key={`${describePlace(table.place)}|${table.title}`} plan={plan} table={table} />
          ))}
          <FindingNotes findings={ofTables} />
        </section>
      )}
    </>
  );
}

interface ParagraphProps {
  readonly paragraph: NumberedParagraph;
  readonly findings: readonly Finding[];
}

function Paragraph({ paragraph, findings }: ParagraphProps) {
  return (
    <li>
      <span className="number overall-number">{paragraph.number === null ? '—' : `${paragraph.number}、`}</span>
      <p>{markedPieces(paragraph, findings)}</p>
      <span className="faint small overall-place">{describePlace(paragraph.place)}</span>
      <FindingNotes findings={findings} />
    </li>
  );
}

/** The paragraph's words with the stretches that findings point at underlined. Spans count in the source, which begins with the number. */
function markedPieces({ text, source }: NumberedParagraph, findings: readonly Finding[]) {
  const shift = source.indexOf(text);
  const spans = findings.flatMap(({ span, severity }) => (span === null ? [] : [{ start: span.start - shift, end: span.end - shift, severity }])).toSorted((a, b) => a.start - b.start);
  const pieces = [];
  let from = 0;
  for (const { start, end, severity } of spans) {
    if (start < from) continue;
    pieces.push(text.slice(from, start), <mark key={start} className={`overall-mark overall-mark-${severity}`}>{text.slice(start, end)}</mark>);
    from = end;
  }
  return [...pieces, text.slice(from)];
}
