// What the window of a step asks for, as it is written there.

export interface StepForm {
  readonly reason?: string;
  readonly until?: string;
  /** 万元 by project. */
  readonly controls?: Readonly<Record<string, number | null>>;
  readonly projects?: readonly string[];
  readonly dropComments?: boolean;
}

/** 分 in 万元. */
export const tenThousandYuan = 1_000_000;
