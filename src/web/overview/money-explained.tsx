// 钱的解释率: per project, how much of the budget its 测算 comes to, or the quantities and unit prices in its own targets add up to. First what can be told, biggest
// gap on top; then the projects about which nothing can be said, each with the reason.
import { sumFen, zeroFen } from '../../kernel/money.ts';
import { AppLink } from '../app/app-link.tsx';
import { numberOf, projectHref, usePlanView, type StoredSource } from '../app/plan-view.ts';
import { tenThousands } from '../parts/amounts.ts';
import { explanationOf, type MoneyExplanation } from './money-explanation.ts';
import type { Project } from '../../domain/plan/index.ts';

type Said = Extract<MoneyExplanation, { readonly kind: 'said' }>;

export function MoneyExplained() {
  const { plan, source } = usePlanView();
  const entries = plan.projects.map((project) => ({ project, explanation: explanationOf(project) }));
  const said = entries.flatMap(({ project, explanation }) => (explanation.kind === 'said' ? [{ project, explanation }] : []));
  const silent = entries.flatMap(({ project, explanation }) => (explanation.kind === 'silent' ? [{ project, why: explanation.why }] : []));
  const sum = sumFen(said.map(({ explanation }) => explanation.explained)) ?? zeroFen;
  return (
    <section className="sheet" aria-labelledby="explained-title">
      <div className="section-head">
        <h2 id="explained-title">钱的解释率</h2>
        <p>有测算的项目看测算的合计，没有的看目标里写的数量 × 单价，占预算的多大一部分。只算写明了的，不断定哪个数是错的。{source.kind === 'stored' ? costedWhen(source) : ''}</p>
      </div>
      {said.length === 0 ? (
        <p className="soft">没有一个项目有测算，或在目标里同时写明数量和单价，全部预算都没有可以核对的算法。</p>
      ) : (
        <>
          <ul className="clean-list explained-list">
            {said
              .filter(({ explanation }) => !explanation.matches)
              .toSorted((a, b) => b.explanation.rest - a.explanation.rest)
              .map(({ project, explanation }) => (
                <SaidRow key={project.ordinal} project={project} explanation={explanation} />
              ))}
          </ul>
          <ul className="clean-list explained-even">
            {said
              .filter(({ explanation }) => explanation.matches)
              .map(({ project, explanation }) => (
                <EvenRow key={project.ordinal} project={project} explanation={explanation} />
              ))}
          </ul>
          <p className="soft small explained-sum">
            {silent.length === 0 ? `全部 ${said.length} 个项目都能这样算，合计 ${tenThousands(sum)}。` : `全部项目合起来，能这样算出来的只有 ${tenThousands(sum)}，来自 ${said.length} 个项目；另外 ${silent.length} 个项目无法计算，不代表没有问题：`}
          </p>
        </>
      )}
      <ul className="clean-list explained-silent">
        {silent.map(({ project, why }) => (
          <SilentRow key={project.ordinal} project={project} why={why} />
        ))}
      </ul>
    </section>
  );
}

/** Of which moment the lines are, where that is not the moment of the text. */
function costedWhen({ chosen, working, version, costedSince }: StoredSource): string {
  if (chosen !== null) return `这是第${chosen}版，按它当时的测算；以后写的不算在内。`;
  return costedSince && working === null ? `测算在第${version.number}版之后写过，这里按现在的。` : '';
}

function SaidRow({ project, explanation }: { readonly project: Project; readonly explanation: Said }) {
  const view = usePlanView();
  const width = Math.min(100, Number(explanation.percent));
  return (
    <li>
      <AppLink className="explained-name" href={projectHref(view, numberOf(project), { rule: 'cost-x-qty' })}>
        <span className="number">{numberOf(project)}.</span> {project.name?.text ?? project.title}
      </AppLink>
      <div className="explained-bar" aria-hidden="true">
        <span style={{ width: `${width}%` }} />
      </div>
      <p>
        <strong>{explanation.sentence}</strong>
        <span className="soft">
          {' '}
          预算 {tenThousands(project.budget.total?.value ?? null)}；{explanation.products.join('，')}
        </span>
      </p>
    </li>
  );
}

/** What comes to its budget needs no bar: one line each, so that what does not is seen first. */
function EvenRow({ project, explanation }: { readonly project: Project; readonly explanation: Said }) {
  const view = usePlanView();
  return (
    <li>
      <AppLink href={projectHref(view, numberOf(project), { rule: 'cost-x-qty' })}>
        <span className="number">{numberOf(project)}.</span> {project.name?.text ?? project.title}
      </AppLink>
      <span>{explanation.sentence}</span>
      <span className="soft">{explanation.products.join('，')}</span>
    </li>
  );
}

function SilentRow({ project, why }: { readonly project: Project; readonly why: string }) {
  const view = usePlanView();
  return (
    <li>
      <AppLink href={projectHref(view, numberOf(project))}>
        <span className="number">{numberOf(project)}.</span> {project.name?.text ?? project.title}
      </AppLink>
      <span className="soft">
        — {why}（{tenThousands(project.budget.total?.value ?? null)}）
      </span>
    </li>
  );
}
