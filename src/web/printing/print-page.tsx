// The whole text as it is printed from a browser: part one, then each project's form on a sheet of its own, the check code at the foot of every sheet. What
// stands on the screen is what comes out of the printer.
import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { NumberedParagraph } from '../../domain/plan/index.ts';
import { hrefOf, usePlanView } from '../app/plan-view.ts';
import { AppLink } from '../app/app-link.tsx';
import { DepartmentTableSheet } from '../overall/department-table.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { formOf } from '../project/form-content.ts';
import { PlanForm } from '../project/plan-form.tsx';
import { PrintFrame } from './print-frame.tsx';

export function PrintPage() {
  const view = usePlanView();
  const { plan } = view;
  usePageTitle('打印');
  const sections: readonly { readonly title: string; readonly paragraphs: readonly NumberedParagraph[] }[] = [
    { title: '一、总体绩效目标', paragraphs: plan.overall.goals },
    { title: '二、分项绩效目标', paragraphs: plan.overall.dutyGoals },
    { title: '三、工作保障措施', paragraphs: plan.overall.safeguards },
  ];
  const hasPartOne = sections.some(({ paragraphs }) => paragraphs.length > 0);
  return (
    <>
      <header className="page-head no-print">
        <div>
          <h1>打印</h1>
          <p>
            与表样一致：第一部分，然后每个项目一张表，从新的一页开始。每张纸的页脚印校验码。要封面、目录和页码的，从<AppLink href={hrefOf(view, '')}>概览</AppLink>导出 Word 或 PDF。
          </p>
        </div>
        <Button type="primary" icon={<PrinterOutlined />} onClick={() => print()}>
          打印
        </Button>
      </header>
      <PrintFrame>
        {hasPartOne ? (
          <section className="sheet print-sheet print-part-one" aria-label="部门整体绩效目标">
            <h2>部门整体绩效目标</h2>
            {sections.map(({ title, paragraphs }) => (
              <section key={title}>
                <h3>{title}</h3>
                {paragraphs.map((paragraph, index) => (
                  // Paragraphs of a printed section have no identity but their position.
                  // oxlint-disable-next-line react/no-array-index-key
                  <p key={index}>{paragraph.source.trim()}</p>
                ))}
              </section>
            ))}
          </section>
        ) : null}
        {plan.departmentTables.map((table, index) => (
          // A table of part one has no identity but its position.
          // oxlint-disable-next-line react/no-array-index-key
          <section key={`department-${index}`} className="sheet print-sheet">
            <DepartmentTableSheet plan={plan} table={table} />
          </section>
        ))}
        {plan.projects.map((project) => (
          <section key={project.ordinal} className="sheet print-sheet">
            <PlanForm form={formOf(project)} project={project} plan={plan} />
          </section>
        ))}
      </PrintFrame>
    </>
  );
}
