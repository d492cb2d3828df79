// What must hold before a declaration or a project goes on. Each guard is one question with one sentence per obstacle; the sentence says what is
// missing, of which projects, and what to do.
import { roundTitles, type BeyondExtension, type DeclarationFacts, type Guard, type ProjectFacts, type RoundLock } from '../../domain/lifecycle/index.ts';

export const hasProjects: Guard<DeclarationFacts> = {
  id: 'has-projects',
  title: '至少有一个项目',
  obstacles: ({ projects }) => (projects > 0 ? [] : ['还没有项目，没有可以报送的内容。']),
};

export const noBlockingFinding: Guard<DeclarationFacts> = {
  id: 'no-blocking-finding',
  title: '没有未解决的“阻止”问题',
  obstacles: ({ blocking }) => blockingObstacle(blocking),
};

export const everythingAnswered: Guard<DeclarationFacts> = {
  id: 'everything-answered',
  title: '“须说明”的问题都已修改或说明',
  obstacles: ({ unanswered }) => unansweredObstacle(unanswered),
};

export const everyProjectAccepted: Guard<DeclarationFacts> = {
  id: 'every-project-accepted',
  title: '各项目都已由单位财务汇总',
  obstacles: ({ notAccepted }) => (notAccepted.length === 0 ? [] : [`还有${notAccepted.length}个项目没有汇总：${named(notAccepted)}。`]),
};

/** Ground: 事前绩效评估 is asked of new projects: a blank must not pass as 延续. */
export const continuitySaid: Guard<DeclarationFacts> = {
  id: 'continuity-said',
  title: '各项目都已写明新增还是延续',
  obstacles: ({ withoutContinuity }) =>
    withoutContinuity.length === 0 ? [] : [`还没有写明新增还是延续：${named(withoutContinuity)}。请在申报页的项目列表里写明；达到标准的新增项目须有事前绩效评估。`],
};

/** Ground: 事前绩效评估 before a new project enters the pool; the threshold is a policy of the profile. */
export const exAnteDone: Guard<DeclarationFacts> = {
  id: 'ex-ante-done',
  title: '达到标准的新增项目已作事前绩效评估',
  obstacles: ({ withoutExAnte }) => (withoutExAnte.length === 0 ? [] : [`新增项目还没有通过事前绩效评估：${named(withoutExAnte)}。请上传评估报告并评分。`]),
};

export const costingAddsUp: Guard<DeclarationFacts> = {
  id: 'costing-adds-up',
  title: '测算明细合计与预算数一致',
  obstacles: ({ costingAmiss }) => (costingAmiss.length === 0 ? [] : [`测算明细的合计与预算数不一致：${named(costingAmiss)}。`]),
};

/** No paper was found that asks for it; whether it holds a submission up is a policy of the profile. */
export const copiesConfirmed: Guard<DeclarationFacts> = {
  id: 'copies-confirmed',
  title: '沿用上年的内容都已修改或确认',
  obstacles: ({ copiesAsked, unconfirmedCopies }) => (copiesAsked ? copiesTold(unconfirmedCopies) : []),
  advice: ({ copiesAsked, unconfirmedCopies }) => (copiesAsked ? [] : copiesTold(unconfirmedCopies)),
};

export const returnsSettled: Guard<DeclarationFacts> = {
  id: 'returns-settled',
  title: '退回的意见都已修改或答复',
  obstacles: ({ returnsLeft }) => (returnsLeft === 0 ? [] : [`退回的意见还有${returnsLeft}处既没有修改也没有答复。`]),
};

export const withinControl: Guard<DeclarationFacts> = {
  id: 'within-control',
  title: '各项目预算数与控制数一致',
  obstacles: ({ overControl }) => (overControl.length === 0 ? [] : [`预算数与下达的控制数不一致：${named(overControl)}。`]),
};

/** Ground: a figure of zero is 不予安排: the project leaves the text, and what it said stays in the version before. */
export const notFundedRemoved: Guard<DeclarationFacts> = {
  id: 'not-funded-removed',
  title: '不予安排的项目已从文本里移出',
  obstacles: ({ notFunded }) => (notFunded.length === 0 ? [] : [`控制数为0（不予安排）的项目还在文本里：${named(notFunded)}。请在申报页的项目列表里点“移出”；移出前的内容留在版本里。`]),
};

/** Ground: 预算法 第十四条 (批复后由各部门向社会公开，涉及国家秘密的除外): each project is decided about before anything is shown. */
export const disclosureDecided: Guard<DeclarationFacts> = {
  id: 'disclosure-decided',
  title: '各项目都已写明是否公开，不公开的写明保密审查人',
  obstacles: ({ disclosureOpen }) => (disclosureOpen.length === 0 ? [] : [`还没有写明是否公开，或者没有写明保密审查人：${named(disclosureOpen)}。请在申报页的“是否公开”里写明。`]),
};

export const roundOpen: Guard<DeclarationFacts> = {
  id: 'round-open',
  title: '在本轮申报的日期之内',
  obstacles: ({ round, lock, beyondExtension }) => [...outside(roundTitles[round], lock, '确需补报的，请财政绩效股按单位、项目或个人准予延期。'), ...beyond(beyondExtension)],
};

/** Under an extension of some projects nothing else comes in. */
function beyond(came: BeyondExtension | null): readonly string[] {
  switch (came?.kind) {
    case undefined:
      return [];
    case 'changed':
      return [`截止后只准予部分项目延期，别处也改了：${came.places.join('；')}。请改回截止时的内容（“版本”里可以对照），或者请财政绩效股准予整份文本延期。`];
    case 'no-text-then':
      return [`只准予部分项目延期，而${came.closed}截止时还没有这份文本，其余内容无从对照。请财政绩效股准予整份文本延期。`];
  }
}

/** What is taken back after the last day could not be submitted again. */
export const notAfterTheRound: Guard<DeclarationFacts> = {
  id: 'not-after-the-round',
  title: '本轮申报还没有截止',
  obstacles: ({ round, lock }) => (lock.open || lock.why !== 'over' ? [] : [`“${roundTitles[round]}”已于${lock.closes}截止，撤回后就报不上来了。要改的，请审核人退回并写明报回的期限。`]),
};

export const adjustmentOpen: Guard<DeclarationFacts> = {
  id: 'adjustment-open',
  title: '在调整的日期之内',
  obstacles: ({ adjustmentLock }) => outside(roundTitles.adjustment, adjustmentLock, '确需调整的，请财政绩效股准予延期。'),
};

/** Ground: 预算法 第十四条 (批复后二十日内公开): whoever is late owes it all the more, so that only the first day is waited for. */
export const publicationBegun: Guard<DeclarationFacts> = {
  id: 'publication-begun',
  title: '公开的日期已到',
  obstacles: ({ publicationLock }) => (publicationLock.open || publicationLock.why !== 'not-yet' ? [] : [`“${roundTitles.publication}”还没有开始（${publicationLock.opens}起）。`]),
};

export const adjustmentChangesSomething: Guard<DeclarationFacts> = {
  id: 'adjustment-changes-something',
  title: '调整有实际内容',
  obstacles: ({ changedSinceApproval }) => (changedSinceApproval ? [] : ['与批复的内容相比没有任何改动，没有需要调整的内容。']),
};

/** What an office has had before it does not vanish from its lists: the way back from there is a return. */
export const neverSubmitted: Guard<DeclarationFacts> = {
  id: 'never-submitted',
  title: '从来没有报送过',
  obstacles: ({ everSubmitted }) => (everSubmitted ? ['这份文本报送过，审核的人可能已经看过，不能再放弃。内容不对的，请直接修改，或者用“导入”换成正确的文件。'] : []),
};

/** One text of a unit and year stands at a time. */
export const placeFree: Guard<DeclarationFacts> = {
  id: 'place-free',
  title: '这个单位这个年度没有别的文本',
  obstacles: ({ placeTakenBy }) => (placeTakenBy === null ? [] : [`这个单位这个年度已经另有文本：${placeTakenBy}。要重新启用这一份，请先放弃那一份。`]),
};

export const declarationOpen: Guard<ProjectFacts> = {
  id: 'declaration-open',
  title: '绩效文本在本单位手中',
  obstacles: (facts) => (facts.declarationOpen ? [] : ['绩效文本已经报送，退回之前不能改动。']),
};

export const projectNotBlocked: Guard<ProjectFacts> = { id: noBlockingFinding.id, title: noBlockingFinding.title, obstacles: ({ blocking }) => blockingObstacle(blocking) };

export const projectAnswered: Guard<ProjectFacts> = { id: everythingAnswered.id, title: everythingAnswered.title, obstacles: ({ unanswered }) => unansweredObstacle(unanswered) };

function outside(title: string, lock: RoundLock, remedy: string): readonly string[] {
  if (lock.open) return [];
  switch (lock.why) {
    case 'not-set':
      return [`“${title}”还没有设定起止日期，请联系财政绩效股。`];
    case 'not-yet':
      return [`“${title}”还没有开始（${lock.opens}起）。`];
    case 'over':
      return [`“${title}”已于${lock.closes}截止。${remedy}`];
  }
}

function blockingObstacle(blocking: number): readonly string[] {
  return blocking === 0 ? [] : [`还有${blocking}处“阻止”问题。请按提示修改；确属特殊情况的，由财政部门写明理由后放行。`];
}

function unansweredObstacle(unanswered: number): readonly string[] {
  return unanswered === 0 ? [] : [`还有${unanswered}处“须说明”的问题既没有修改也没有说明。`];
}

function copiesTold(unconfirmed: readonly string[]): readonly string[] {
  if (unconfirmed.length === 0) return [];
  const shown = unconfirmed.slice(0, 3).join('、');
  return [`还沿用上年、没有确认：${shown}${unconfirmed.length > 3 ? `等${unconfirmed.length}处` : ''}。请逐处修改或确认：表格、测算和职责在“编辑”里，填报科室和延续在“申报”的“各项目”里。`];
}

/** The first three by name; a longer list says how many more. */
function named(projects: readonly string[]): string {
  const shown = projects.slice(0, 3).map((name) => `“${name}”`);
  return projects.length > 3 ? `${shown.join('、')}等${projects.length}个` : shown.join('、');
}
