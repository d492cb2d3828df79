// The file last checked in this browser. It lives as long as the page is open and nowhere else.
import { createContext, useContext } from 'react';
import type { PlanReading } from '../../documents/index.ts';

export interface CheckedFile {
  readonly reading: PlanReading | null;
  readonly keep: (reading: PlanReading | null) => void;
}

export const CheckedFileContext = createContext<CheckedFile>({ reading: null, keep: () => undefined });

export function useCheckedFile(): CheckedFile {
  return useContext(CheckedFileContext);
}
