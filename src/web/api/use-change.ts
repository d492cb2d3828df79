// A change on the server from a page: what it says when it is done or refused, and what is read again afterwards.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { ProblemError } from './client.ts';
import { readAgain } from './read-again.ts';

/** Whatever concerns people hangs together: a post shows in the organisation, at the account, and in what one may do. */
const people: readonly string[] = ['organisation', 'accounts', 'own-account', 'emergencies', 'session', 'plans'];

/** `refusals`: a form tells them itself, over what was typed; everything else tells them in passing. */
export function usePeopleChange<Input, Outcome>(change: (input: Input) => Promise<Outcome>, done: Done<Outcome>, refusals: Refusals = 'in-passing') {
  return useChange(people, { change, done, refusals });
}

/** A step of a declaration moves the plan, its versions, what waits on whom, and what a notice asked for. */
const declarations: readonly string[] = ['plans', 'review-queue', 'desk', 'progress', 'notices'];

export function useDeclarationChange<Input, Outcome>(change: (input: Input) => Promise<Outcome>, done: Done<Outcome>, refusals: Refusals = 'in-passing') {
  return useChange(declarations, { change, done, refusals });
}

/** The days of the rounds decide what can be submitted, and what is late. */
const rounds: readonly string[] = ['rounds', ...declarations];

export function useRoundsChange<Input, Outcome>(change: (input: Input) => Promise<Outcome>, done: Done<Outcome>, refusals: Refusals = 'in-passing') {
  return useChange(rounds, { change, done, refusals });
}

/** What is marked, chosen or tried of notices and mail. */
export function useNoticeChange<Input, Outcome>(change: (input: Input) => Promise<Outcome>, done: Done<Outcome>, refusals: Refusals = 'in-passing') {
  return useChange(['notices', 'mail'], { change, done, refusals });
}

/** What is proposed for the indicator library and decided about it. */
export function useLibraryChange<Input, Outcome>(change: (input: Input) => Promise<Outcome>, done: Done<Outcome>, refusals: Refusals = 'in-passing') {
  return useChange(['library', 'notices'], { change, done, refusals });
}

type Done<Outcome> = string | ((outcome: Outcome) => string);
type Refusals = 'in-form' | 'in-passing';

interface Change<Input, Outcome> {
  readonly change: (input: Input) => Promise<Outcome>;
  readonly done: Done<Outcome>;
  readonly refusals: Refusals;
}

/** `touched`: the first words of the keys of what has changed with it. */
function useChange<Input, Outcome>(touched: readonly string[], { change, done, refusals }: Change<Input, Outcome>) {
  const client = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: change,
    onSuccess: async (outcome) => {
      void message.success(typeof done === 'string' ? done : done(outcome));
      await Promise.all(touched.map((key) => readAgain(client, [key])));
    },
    onError: (error) => {
      if (refusals === 'in-passing') void message.error(problemText(error));
    },
  });
}

/** What went wrong and what to do, in one text. */
export function problemText(error: Error): string {
  if (!(error instanceof ProblemError)) return '没有办成，请重试。';
  const { title, findings } = error.problem;
  return [title, ...findings.map(({ message: told }) => told)].join('。').replaceAll('。。', '。');
}
