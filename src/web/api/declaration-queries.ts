// A unit's declaration: what is asked, and what is done.
import { queryOptions } from '@tanstack/react-query';
import { doneSchema } from '../../http/contract/accounts.ts';
import {
  declarationSchema,
  projectStepsTakenSchema,
  stepTakenSchema,
  type AnswerFinding,
  type DescribeProjects,
  type DiscloseProjects,
  type ProjectStepsTaken,
  type TakeProjectStep,
  type TakeStep,
  type WriteComment,
} from '../../http/contract/declarations.ts';
import type { AttachmentKind } from '../../http/contract/attachments.ts';
import { madeSchema } from '../../http/contract/organisation.ts';
import { ask } from './client.ts';
import { requestKey } from './request-key.ts';
import { othersWrite } from './review-queries.ts';
import { uploadFile } from './upload-file.ts';

export function declarationQuery(planId: string) {
  return queryOptions({ queryKey: ['plans', planId, 'declaration'], queryFn: () => ask(addressOf(planId, 'declaration'), declarationSchema), ...othersWrite });
}

export function takeStep(planId: string, body: TakeStep): Promise<unknown> {
  return ask(addressOf(planId, 'declaration/steps'), stepTakenSchema, { method: 'POST', body });
}

export function takeProjectStep(planId: string, body: TakeProjectStep): Promise<ProjectStepsTaken> {
  return ask(addressOf(planId, 'declaration/project-steps'), projectStepsTakenSchema, { method: 'POST', body });
}

export function describeProjects(planId: string, body: DescribeProjects): Promise<unknown> {
  return ask(addressOf(planId, 'declaration/projects'), doneSchema, { method: 'PUT', body });
}

export function discloseProjects(planId: string, body: DiscloseProjects): Promise<unknown> {
  return ask(addressOf(planId, 'declaration/disclosure'), doneSchema, { method: 'PUT', body });
}

export function writeComment(planId: string, body: WriteComment): Promise<unknown> {
  return ask(addressOf(planId, 'comments'), madeSchema, { method: 'POST', body });
}

export function removeComment(planId: string, comment: string): Promise<unknown> {
  return ask(addressOf(planId, `comments/${encodeURIComponent(comment)}`), doneSchema, { method: 'DELETE' });
}

export function answerComment(planId: string, comment: string, answer: string): Promise<unknown> {
  return ask(addressOf(planId, `comments/${encodeURIComponent(comment)}/answer`), doneSchema, { method: 'POST', body: { answer, key: requestKey() } });
}

export function answerFinding(planId: string, body: AnswerFinding): Promise<unknown> {
  return ask(addressOf(planId, 'answers'), doneSchema, { method: 'POST', body });
}

export function withdrawAnswer(planId: string, answer: string): Promise<unknown> {
  return ask(addressOf(planId, `answers/${encodeURIComponent(answer)}`), doneSchema, { method: 'DELETE' });
}

export interface NewAttachment {
  readonly kind: AttachmentKind;
  readonly project: string | null;
  readonly note: string;
  readonly score: number | null;
  readonly file: File;
}

export function addAttachment(planId: string, { kind, project, note, score, file }: NewAttachment, onProgress: (share: number) => void): Promise<unknown> {
  const words = new URLSearchParams({ kind, note, ...(project === null ? {} : { project }), ...(score === null ? {} : { score: String(score) }) });
  return uploadFile(addressOf(planId, `attachments?${words.toString()}`), file, madeSchema, onProgress);
}

export function withdrawAttachment(planId: string, attachment: string): Promise<unknown> {
  return ask(addressOf(planId, `attachments/${encodeURIComponent(attachment)}`), doneSchema, { method: 'DELETE' });
}

function addressOf(planId: string, rest: string): string {
  return `/api/plans/${encodeURIComponent(planId)}/${rest}`;
}
