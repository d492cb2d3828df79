// The port to the first-day tours that accounts have ended.
export type TourOutcome = 'seen' | 'skipped';

export interface TourStore {
  /** Tours that the account has walked to their end or declined. */
  ended(account: string): Promise<readonly string[]>;
  /** Which of these kinds of acts the account has done. */
  done(input: { readonly account: string; readonly kinds: readonly string[] }): Promise<ReadonlySet<string>>;
  end(input: { readonly account: string; readonly tour: string; readonly outcome: TourOutcome }): Promise<void>;
}
