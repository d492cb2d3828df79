// What a person signs: every number of a profile with its source, how far that has been read, what applied before and after, and lines to sign on.
// As running text for the screen, or as a table for paper.
import { describeCitation, type Citation, type Confidence } from '../kernel/citation.ts';
import type { CivilDate } from '../kernel/civil-date.ts';
import { severityTitles } from '../kernel/severity.ts';
import type { ResolvedPolicy, ResolvedProfile, RuleProfile } from '../domain/policy/index.ts';
import { lintRules } from '../catalogue/lint/index.ts';
import { padDisplay, wrapDisplay } from './display-width.ts';
import { inked, type Terminal } from './terminal.ts';

export interface ShownProfile {
  readonly profile: RuleProfile;
  readonly resolved: ResolvedProfile;
  /** The profiles below it, the nearest first. */
  readonly bases: readonly RuleProfile[];
  readonly day: CivilDate;
}

export type ProfileFormat = 'text' | 'table';

export function renderProfile(shown: ShownProfile, format: ProfileFormat, terminal: Terminal): string {
  const { resolved } = shown;
  const body = format === 'table' ? tableOf(resolved.versions, terminal) : textOf(resolved.versions, terminal);
  return `${[...headOf(shown, terminal), '', ...body, ...severitiesOf(shown), '', ...footOf(resolved.versions), '', ...signatures].join('\n')}\n`;
}

function headOf({ profile, resolved, bases, day }: ShownProfile, terminal: Terminal): readonly string[] {
  const base = bases.length === 0 ? '不以别的口径为底' : `以 ${bases.map(({ id, title }) => `${id}（${title}）`).join('，再以 ')}为底，只写不同之处`;
  return [
    inked(terminal, 'bold', `口径  ${resolved.id}  ${resolved.title}`),
    `适用  ${profile.jurisdiction}，${yearsOf(profile.fiscalYears)}；${base}`,
    `按 ${day} 有效的版本，共 ${resolved.versions.length} 项。标“待核实”的没有读到原文，签字前请核对；标“本系统推断”的没有文件规定，由签字人认定。`,
  ];
}

export function yearsOf(years: RuleProfile['fiscalYears']): string {
  if (years.to === years.from) return `${years.from}年`;
  return years.to === null ? `${years.from}年起` : `${years.from}–${years.to}年`;
}

function textOf(versions: readonly ResolvedPolicy[], terminal: Terminal): readonly string[] {
  const width = Math.max(40, terminal.columns - 4);
  return versions.flatMap((version, index) => [
    `${padDisplay(`${index + 1}`, 2, 'right')}  ${inked(terminal, 'bold', version.title)}`,
    ...indented([version.shown], width),
    ...indented([`依据 ${describeCitation(version.citation)}`, `版本 ${version.versionId}（${version.profile}）${historyOf(version)}`], width),
  ]);
}

function indented(texts: readonly string[], width: number): readonly string[] {
  return texts.flatMap((text) => wrapDisplay(text, width)).map((line) => `    ${line}`);
}

/** `；2015-01-01起为18万元` for each version that is not the one in force. */
function historyOf({ otherVersions }: ResolvedPolicy): string {
  return otherVersions.map(({ from, shown }) => `；${from}起为${shown}`).join('');
}

interface Column {
  readonly title: string;
  readonly width: number;
  readonly text: (version: ResolvedPolicy, index: number) => string;
}

function tableOf(versions: readonly ResolvedPolicy[], terminal: Terminal): readonly string[] {
  const room = Math.max(84, terminal.columns) - 4 - 10 - 5 * 3 - 1;
  const columns: readonly Column[] = [
    { title: '序号', width: 4, text: (_, index) => String(index + 1) },
    { title: '标准', width: Math.floor(room * 0.26), text: ({ title }) => title },
    { title: '数值', width: Math.floor(room * 0.32), text: (version) => `${version.shown}${historyOf(version)}` },
    { title: '起始日', width: 10, text: ({ versionId }) => versionId.slice(versionId.indexOf('@') + 1) },
    { title: '依据', width: room - Math.floor(room * 0.26) - Math.floor(room * 0.32), text: ({ citation }) => describeCitation(citation) },
  ];
  const rule = `├${columns.map(({ width }) => '─'.repeat(width + 2)).join('┼')}┤`;
  const edge = (left: string, middle: string, right: string) => `${left}${columns.map(({ width }) => '─'.repeat(width + 2)).join(middle)}${right}`;
  const rows = versions.map((version, index) => tableRow(columns.map((column) => wrapDisplay(column.text(version, index), column.width)), columns));
  return [edge('┌', '┬', '┐'), ...tableRow(columns.map(({ title }) => [title]), columns), ...rows.flatMap((lines) => [rule, ...lines]), edge('└', '┴', '┘')];
}

function tableRow(cells: readonly (readonly string[])[], columns: readonly Column[]): readonly string[] {
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => `│${columns.map(({ width }, column) => ` ${padDisplay(cells[column]?.[line] ?? '', width)} `).join('│')}│`);
}

/** Rules that the profile weighs otherwise than their declaration. */
function severitiesOf({ resolved, profile, bases }: ShownProfile): readonly string[] {
  const lines = [...resolved.severities].map(([id, severity]) => {
    const rule = lintRules.find((candidate) => candidate.id === id);
    const ground = [profile, ...bases].flatMap(({ severities }) => severities).find((entry) => entry.rule === id)?.ground;
    return `  ${id} ${rule?.title ?? ''}：改为“${severityTitles[severity]}”${ground === undefined ? '' : `，依据 ${describeCitation(ground)}`}`;
  });
  return lines.length === 0 ? [] : ['', '规则的级别与规则本身不同的', ...lines];
}

const confidences: readonly (readonly [Confidence, string])[] = [
  ['verified', '已核原文'],
  ['secondary', '据转载'],
  ['seed', '据样本文本'],
  ['unverified', '待核实'],
  ['inferred', '本系统推断'],
];

function footOf(versions: readonly ResolvedPolicy[]): readonly string[] {
  const count = (confidence: Confidence) => versions.filter(({ citation }: { readonly citation: Citation }) => citation.confidence === confidence).length;
  return [`核实情况  ${confidences.map(([confidence, title]) => `${title} ${count(confidence)} 项`).join(' · ')}`];
}

const blank = '＿'.repeat(8);
const signatures: readonly string[] = ['核对人', '业务负责人', '单位负责人'].map((who) => `${padDisplay(`${who}（签字）`, 20)}${blank}    日期 ${blank}`);

