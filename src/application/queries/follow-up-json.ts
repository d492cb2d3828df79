// What became of the findings of an earlier check, in JSON.
import { trackedToJson } from '../../documents/index.ts';
import { countFollowUp, type FollowUpEntry, type StandingAnswer } from '../../domain/follow-up/index.ts';
import type { EarlierOpinions } from './earlier-opinions.ts';
import type { Json } from './read-json.ts';

/** The findings of an earlier check, and what became of each in the text checked now. */
export interface FollowedOpinions {
  readonly opinions: EarlierOpinions;
  readonly entries: readonly FollowUpEntry[];
  /** What had been answered before and still stands; it is not among the entries. */
  readonly answered: readonly StandingAnswer[];
}

export function followUpToJson({ opinions: { file, profile }, entries, answered }: FollowedOpinions): Json {
  return {
    against: { file, profile },
    counts: { ...countFollowUp(entries) },
    entries: entries.map(entryToJson),
    ...(answered.length === 0 ? {} : { answered: answered.map(({ tracked, now, side, reason }) => ({ earlier: trackedToJson(tracked), now: trackedToJson(now), side, reason })) }),
  };
}

function entryToJson(entry: FollowUpEntry): Json {
  switch (entry.status) {
    case 'resolved':
      return { status: entry.status, by: entry.by, earlier: trackedToJson(entry.earlier), now: [], saysNow: entry.saysNow };
    case 'unchanged':
      return { status: entry.status, by: null, earlier: trackedToJson(entry.earlier), now: [trackedToJson(entry.now)], saysNow: entry.now.subject.said };
    case 'wrong':
      return { status: entry.status, by: null, earlier: trackedToJson(entry.earlier), now: entry.now.map(trackedToJson), saysNow: entry.saysNow };
    case 'new':
      return { status: entry.status, by: null, earlier: null, now: [trackedToJson(entry.now)], saysNow: entry.now.subject.said };
  }
}
