// Duties → activities → projects of a stored plan, to read and to print: what each costs, and what hangs in the air. Written on the editing page beside it.
import { FileExcelOutlined, PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { gapCounts, gapSentences, matrixRows, type DutyMatrix, type MatrixGap } from '../../domain/duty/index.ts';
import { unitTitle } from '../../domain/plan/index.ts';
import { fillingQuery } from '../api/filling-queries.ts';
import { planDocumentQuery } from '../api/plan-queries.ts';
import { AppLink } from '../app/app-link.tsx';
import { hrefOf, usePlanView } from '../app/plan-view.ts';
import { useNarrow } from '../app/use-narrow.ts';
import { EditLink } from '../editing/edit-link.tsx';
import { saveBytes } from '../exporting/save-file.ts';
import { PageLoading } from '../parts/page-loading.tsx';
import { PageProblem } from '../parts/page-problem.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { MatrixList } from './matrix-list.tsx';
import { MatrixTable } from './matrix-table.tsx';
import { standingMatrix } from './standing-matrix.ts';

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function MatrixPage() {
  const view = usePlanView();
  const planId = view.source.kind === 'stored' ? view.source.id : '';
  usePageTitle('职责、活动和项目');
  const standing = useQuery(planDocumentQuery(planId, null));
  const filling = useQuery(fillingQuery(planId));
  const isNarrow = useNarrow(768);
  if (standing.isError) return <PageProblem error={standing.error} onRetry={() => void standing.refetch()} />;
  if (filling.isError) return <PageProblem error={filling.error} onRetry={() => void filling.refetch()} />;
  if (standing.data === undefined || filling.data === undefined) return <PageLoading />;
  const { plan } = standing.data;
  const matrix = standingMatrix(standing.data, filling.data);
  const title = `${plan.units.map(unitTitle).join('，')}${plan.fiscalYear === null ? '' : `${plan.fiscalYear}年`}职责、工作活动和项目对照表`;
  const write = async (): Promise<void> => {
    const { dutyWorkbook } = await import('../../documents/duty/duty-workbook.ts');
    saveBytes(`${title}.xlsx`, dutyWorkbook(matrix, title), sheetType);
  };
  return (
    <>
      <header className="page-head no-print">
        <div>
          <h1>职责、活动和项目</h1>
          <p>哪项职责靠哪些工作活动、哪些项目、多少预算落实。对应关系由单位填写，这里只看；对照的是文本现在的内容。</p>
        </div>
        <span className="matrix-tools">
          <EditLink page="duties" />
          <Button icon={<FileExcelOutlined />} disabled={matrix.duties.length === 0} onClick={() => void write()}>
            下载 Excel
          </Button>
          <Button icon={<PrinterOutlined />} disabled={matrix.duties.length === 0} onClick={() => print()}>
            打印（A4 横向）
          </Button>
        </span>
      </header>
      {matrix.duties.length === 0 ? (
        <p className="sheet soft">
          第一部分没有写职责分类绩效目标，项目没有职责可以对应。请单位先在<AppLink href={hrefOf(view, 'overall')}>部门整体</AppLink>里按“三定”的职责逐条写。
        </p>
      ) : (
        <>
          <Gaps matrix={matrix} />
          <section className="sheet matrix" aria-label={title}>
            <h2 className="print-only matrix-title">{title}</h2>
            {isNarrow ? <MatrixList matrix={matrix} /> : <MatrixTable matrix={matrix} />}
            <p className="small soft matrix-note">
              预算单位为万元。一个项目为几项职责服务的，在每项里都按全数计，各项相加会多于合计；合计里每个项目只计一次。
            </p>
          </section>
        </>
      )}
    </>
  );
}

/** What is still to be filled in, above the table. */
function Gaps({ matrix }: { readonly matrix: DutyMatrix }) {
  const counts = gapCounts(matrixRows(matrix));
  const told = gapsInOrder.filter((gap) => counts[gap] > 0);
  if (told.length === 0) return <Alert className="no-print" type="success" showIcon title="每项职责都有工作活动和项目，每个项目都归入了工作活动。" />;
  return (
    <Alert
      className="matrix-gaps no-print"
      type="warning"
      showIcon
      title="对应关系还有没写全的，表里在各处标明"
      description={
        <ul className="clean-list">
          {told.map((gap) => (
            <li key={gap}>{gapSentences[gap](counts[gap])}</li>
          ))}
        </ul>
      }
    />
  );
}

const gapsInOrder: readonly MatrixGap[] = ['no-duty', 'no-project', 'no-activity', 'idle-activity', 'outside-activity', 'astray'];
