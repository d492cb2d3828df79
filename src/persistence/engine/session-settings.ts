// The settings under which values have the form that `column-codecs.ts` reads. Apart from the codecs, because the engine's worker needs no driver.

/** Every connection of both homes starts with them. */
export const sessionSettings: Readonly<Record<string, string>> = {
  DateStyle: 'ISO, MDY',
  IntervalStyle: 'postgres',
  TimeZone: 'UTC',
  bytea_output: 'hex',
  extra_float_digits: '1',
};
