// What everybody may see: the list of published texts, and one published version with nothing in it but the projects marked 公开. Nobody is asked who they are here, so
// nothing here takes an actor: what the store does not answer as published does not exist.
import { withheldNote } from '../../catalogue/publication/publication-notes.ts';
import { ruleProfiles } from '../../catalogue/profiles/index.ts';
import type { DepartmentPlan } from '../../domain/plan/index.ts';
import { resolveProfile, selectProfile } from '../../domain/policy/index.ts';
import { publicPlan } from '../../domain/publication/index.ts';
import { fiscalYear, fiscalYearBounds } from '../../kernel/fiscal-year.ts';
import { checkCode } from '../exports/check-code.ts';
import type { Secrets } from '../ports.ts';
import type { Publication, PublicationKey, PublicationStore } from '../publication-store.ts';

export interface PublicationPorts {
  readonly publications: PublicationStore;
  readonly secrets: Pick<Secrets, 'digest'>;
}

export interface PublishedSearch {
  /** Null: every year. */
  readonly year: number | null;
  /** Part of a unit's name or code; blank: every unit. */
  readonly words: string;
}

export interface PublishedList {
  /** The newest version of each text that was found. */
  readonly texts: readonly Publication[];
  /** Years of which anything is published, the newest first. */
  readonly years: readonly number[];
}

export interface PublishedText {
  readonly publication: Publication;
  /** Every published version of the same text, the newest first. */
  readonly versions: readonly Publication[];
  readonly plan: DepartmentPlan;
  /** Of exactly what is shown. */
  readonly checkCode: string;
  /** One sentence where something is left out and the place wants that told. */
  readonly withheld: string | null;
}

export async function publishedTexts({ publications }: Pick<PublicationPorts, 'publications'>, { year, words }: PublishedSearch): Promise<PublishedList> {
  const newest = newestOfEach(await publications.published(null));
  const wanted = words.trim().toLowerCase();
  const found = newest.filter((text) => (year === null || text.fiscalYear === year) && `${text.unitCode} ${text.unitName}`.toLowerCase().includes(wanted));
  const years = [...new Set(newest.map(({ fiscalYear: one }) => one))].toSorted((a, b) => b - a);
  return { texts: found.toSorted((a, b) => b.fiscalYear - a.fiscalYear || (a.unitCode < b.unitCode ? -1 : 1)), years };
}

/** Null where there is no such published version: never published and never written are the same from outside. */
export async function publishedText({ publications, secrets }: PublicationPorts, key: PublicationKey, version: number): Promise<PublishedText | null> {
  const versions = await publications.published(key);
  const publication = versions.find((one) => one.version === version);
  const content = publication === undefined ? null : await publications.content(publication);
  if (publication === undefined || content === null) return null;
  const { unitCode, fiscalYear: year } = publication;
  const plan = publicPlan(content.plan, (index) => content.disclosed[index] === true);
  const leavesOut = plan.projects.length < content.plan.projects.length;
  return { publication, versions, plan, checkCode: checkCode({ unitCode, fiscalYear: year, version }, plan, secrets), withheld: leavesOut && isTold(publication) ? withheldNote : null };
}

function newestOfEach(versions: readonly Publication[]): readonly Publication[] {
  const newest = new Map<string, Publication>();
  for (const one of versions) {
    const known = newest.get(one.planId);
    if (known === undefined || known.event < one.event) newest.set(one.planId, one);
  }
  return [...newest.values()];
}

/** By the profile of the place and year; a year without a profile tells nothing. */
function isTold({ division, fiscalYear: number }: Publication): boolean {
  const year = fiscalYear(number);
  const profile = selectProfile(division, number, ruleProfiles);
  if (year === null || profile === null) return false;
  const resolved = resolveProfile(profile.id, ruleProfiles, fiscalYearBounds(year).from);
  return !('message' in resolved) && resolved.values.withheldTold === 'that-there-are';
}
