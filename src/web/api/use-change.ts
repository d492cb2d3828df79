// A change on the server from a page: what it says when it is done or refused, and what is read again afterwards.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { ProblemError } from './client.ts';

/** Whatever concerns people hangs together: a post shows in the organisation, at the account, and in what one may do. */
const people: readonly string[] = ['organisation', 'accounts', 'own-account', 'emergencies', 'session', 'plans'];

/** `refusals`: a form tells them itself, over what was typed; everything else tells them in passing. */
export function usePeopleChange<Input, Outcome>(
  change: (input: Input) => Promise<Outcome>,
  done: string | ((outcome: Outcome) => string),
  refusals: 'in-form' | 'in-passing' = 'in-passing',
) {
  const client = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: change,
    onSuccess: async (outcome) => {
      void message.success(typeof done === 'string' ? done : done(outcome));
      await Promise.all(people.map((key) => client.invalidateQueries({ queryKey: [key] })));
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
