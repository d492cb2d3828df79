// Types of browser-journey.mjs, which also runs by itself inside a network without a way out.
import type { Browser, Page } from 'playwright-core';

export const browserProgram: string;
export const browserOptions: string[];

export interface JourneyPlace {
  readonly address: string;
  /** The first password. */
  readonly password: string;
  /** Called where a picture is worth taking. */
  readonly atStop?: (page: Page, name: string) => Promise<void>;
}

export interface JourneyMet {
  readonly overview: string;
  /** The target of row 2 of project 10, as the form shows it. */
  readonly target: string;
  readonly change: string;
  readonly versions: readonly string[];
  /** Thrown in the page, or refused by its policy. */
  readonly problems: readonly string[];
  /** Hosts that the browser asked. */
  readonly hosts: readonly string[];
}

export function browserJourney(browser: Browser, place: JourneyPlace): Promise<JourneyMet>;
