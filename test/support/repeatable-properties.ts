// Properties draw their examples from one seed per commit (vitest.config.ts): every commit looks at other examples, and a commit gives the same answer wherever it runs.
import * as fc from 'fast-check';
import { inject } from 'vitest';

fc.configureGlobal({ seed: inject('propertySeed') });
