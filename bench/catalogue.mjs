// What the catalogue costs: all rules against the first nineteen on the founding document, warm, each time on a plan nobody has looked at; what each rule takes;
// and 27 000 rows, once as two hundred texts and once as one, where rules that hold projects against one another show what they are made of. Processor time:
// a check is longer than the slice a busy machine gives, and the clock on the wall would measure the others.
import { readFileSync } from 'node:fs';
import { checkCatalogue } from '../dist/catalogue/check-catalogue.js';
import { readPlanFile } from '../dist/documents/index.js';
import { checkPlan } from '../dist/domain/check/index.js';
import { combinePlans } from '../dist/domain/plan/index.js';
import { median, rounded } from './measure.mjs';

const options = { profile: null, presentation: 'root-causes' };
const rounds = 60;
const warmUp = 20;
const units = 200;

/** The rules with which the checker began: the measure of all that came later. */
const firstRules = [
  'bas-empty', 'code-format', 'cost-x-qty', 'fund-sum', 'plan-blank-points', 'plan-not-100', 'ind-qty-is-rate', 'ind-rotated', 'val-dimension-name', 'val-empty', 'val-grade-suffix', 'val-no-unit',
  'val-option-menu-grade', 'val-option-menu-yn', 'val-pct-for-count', 'val-rate-no-number', 'val-rate-unit-wrong', 'val-tautology', 'val-unit-only',
];

const baseline = 'first 19 rules (baseline)';

export function benchCatalogue() {
  const plan = foundingPlan();
  const catalogues = { [baseline]: firstCatalogue(), 'whole catalogue': checkCatalogue };
  const times = inTurn(catalogues, plan);
  const county = Object.fromEntries(Object.entries(catalogues).map(([name, catalogue]) => [name, countyWith(catalogue, plan)]));
  return {
    rules: checkCatalogue.rules.length,
    'founding document, warm': {
      unit: `ms of processor time, median of ${rounds}`,
      times,
      'whole catalogue ÷ baseline': rounded(times['whole catalogue'] / times[baseline]),
    },
    perRule: profile(plan),
    '27 000 rows': { ...county, 'whole catalogue ÷ baseline': rounded(county['whole catalogue'].seconds / county[baseline].seconds) },
  };
}

function firstCatalogue() {
  const rules = checkCatalogue.rules.filter(({ id }) => firstRules.includes(id));
  if (rules.length !== firstRules.length) throw new Error(`of the first rules only ${rules.map(({ id }) => id).join(', ')} are left`);
  return { ...checkCatalogue, rules };
}

function foundingPlan() {
  const file = 'dingzhou-2021.docx';
  const reading = readPlanFile(new Uint8Array(readFileSync(new URL(`../data/samples/${file}`, import.meta.url))), file);
  if (!reading.ok) throw new Error(reading.fault.code);
  return reading.value.plan;
}

/** A plan of its own for every run: what rules know of a plan they keep with it. */
function inTurn(catalogues, plan) {
  const times = new Map(Object.keys(catalogues).map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const [name, catalogue] of Object.entries(catalogues)) {
      const fresh = structuredClone(plan);
      const start = process.cpuUsage();
      checked(fresh, catalogue);
      if (round >= 0) times.get(name).push(spentSince(start));
    }
  }
  return Object.fromEntries([...times].map(([name, list]) => [name, rounded(median(list))]));
}

/** What is worked out once for several rules falls to the first that asks. */
function profile(plan) {
  const spent = new Map();
  const rules = checkCatalogue.rules.map((rule) => ({
    ...rule,
    check: (...told) => {
      const start = performance.now();
      rule.check(...told);
      spent.set(rule.id, (spent.get(rule.id) ?? 0) + performance.now() - start);
    },
  }));
  const times = new Map(rules.map(({ id }) => [id, []]));
  for (let round = -warmUp; round < rounds; round += 1) {
    const fresh = structuredClone(plan);
    spent.clear();
    checked(fresh, { ...checkCatalogue, rules });
    if (round >= 0) for (const [id, list] of times) list.push(spent.get(id) ?? 0);
  }
  const medians = [...times].map(([id, list]) => [id, median(list)]).toSorted((a, b) => b[1] - a[1]);
  const sum = medians.reduce((total, [, time]) => total + time, 0);
  return { unit: `ms by the clock, median of ${rounds}, reading the clock at each call included`, sum: rounded(sum), heaviest: Object.fromEntries(medians.slice(0, 15).map(([id, time]) => [id, rounded(time, 3)])) };
}

function countyWith(catalogue, plan) {
  let rows = 0;
  let seconds = 0;
  for (let unit = 0; unit < units; unit += 1) {
    // Made anew and dropped again, as a batch reads and drops its texts.
    const fresh = structuredClone(plan);
    const start = process.cpuUsage();
    rows += checked(fresh, catalogue).summary.targets;
    seconds += spentSince(start) / 1000;
  }
  const [first, ...others] = Array.from({ length: units }, () => structuredClone(plan));
  const together = combinePlans([first, ...others]);
  const start = process.cpuUsage();
  checked(together, catalogue);
  return { rows, seconds: rounded(seconds), rowsPerSecond: Math.round(rows / seconds), 'in one text': { seconds: rounded(spentSince(start) / 1000) } };
}

/** Milliseconds of processor time, of helping threads too. */
function spentSince(start) {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function checked(plan, catalogue) {
  const result = checkPlan(plan, catalogue, options);
  if (!result.ok) throw new Error(result.fault.code);
  return result.value;
}
