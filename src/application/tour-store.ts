// The port to the first-day tours that accounts have ended.
export type TourOutcome = 'seen' | 'skipped';

export interface TourStore {
  /** Tours that the account has walked to their end or declined. */
  ended(account: string): Promise<readonly string[]>;
  end(input: { readonly account: string; readonly tour: string; readonly outcome: TourOutcome }): Promise<void>;
}
