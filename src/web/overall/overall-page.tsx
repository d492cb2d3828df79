// Part one of the document: the three sections, every paragraph with its number, as printed.
import type { NumberedParagraph } from '../../domain/plan/index.ts';
import { describePlace } from '../../kernel/place.ts';
import { usePlanView } from '../app/plan-view.ts';
import { usePageTitle } from '../parts/use-page-title.ts';

export function OverallPage() {
  const { plan } = usePlanView();
  usePageTitle('部门整体绩效目标');
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
          <p>文本第一部分，逐段照录，序号按原文。</p>
        </div>
        <nav aria-label="本页各节" className="overall-sections">
          {sections.map((section) => (
            <a key={section.id} href={`#${section.id}`}>
              {section.title.slice(2)} {section.paragraphs.length}
            </a>
          ))}
        </nav>
      </header>
      {sections.map((section) => (
        <section key={section.id} id={section.id} className="sheet overall" aria-labelledby={`${section.id}-title`}>
          <h2 id={`${section.id}-title`}>{section.title}</h2>
          {section.paragraphs.length === 0 ? <p className="soft">文件里没有这一节的内容。</p> : null}
          <ol className="clean-list">
            {section.paragraphs.map((paragraph) => (
              <Paragraph key={`${describePlace(paragraph.place)}|${paragraph.number}`} paragraph={paragraph} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function Paragraph({ paragraph }: { readonly paragraph: NumberedParagraph }) {
  return (
    <li>
      <span className="number overall-number">{paragraph.number === null ? '—' : `${paragraph.number}、`}</span>
      <p>{paragraph.text}</p>
      <span className="faint small overall-place">{describePlace(paragraph.place)}</span>
    </li>
  );
}
