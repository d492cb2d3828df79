// The report page: every problem once, every link with its end, no script and nothing from outside, whatever the document says.
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { checkCatalogue } from '../src/catalogue/check-catalogue.ts';
import { boundOpinionsOf, readPlanFile, reportPage } from '../src/documents/index.ts';
import { scanHtml } from '../src/documents/html/html-scanner.ts';
import { boundOpinions } from '../src/documents/opinion/bound-opinions.ts';
import { pageStyle, pageStyleDigest } from '../src/documents/opinion/page/page-style.ts';
import { reportOn, type CheckReport } from '../src/domain/check/index.ts';
import type { DepartmentPlan } from '../src/domain/plan/index.ts';
import { browserOptions, browserProgram } from './support/browser-journey.mjs';
import { openPage } from './support/slow-machine.mjs';

const founding = planOf();
const report = reportFor(founding);
const page = pageOf(report);

describe('the page about the founding document', () => {
  const { tags, ids, links } = partsOf(page);

  test('tells every problem once, under its number, and every project', () => {
    expect(ids.filter((id) => id.startsWith('w'))).toHaveLength(report.check.findings.length);
    expect(ids.filter((id) => id.startsWith('x'))).toEqual(report.check.summary.byProject.map(({ project }) => `x${project}`));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('leads nowhere but to itself', () => {
    expect(links.length).toBeGreaterThan(report.check.findings.length);
    expect(links.filter((link) => !link.startsWith('#') || !ids.includes(link.slice(1)))).toEqual([]);
    expect(page).not.toMatch(/\bsrc=|url\(|@import|<script|<link|<form|\bon[a-z]+=/u);
  });

  test('marks each cell with the problems that speak of it', () => {
    // Project 10, row 2: a quantity under the quality class, its value without a unit.
    expect(page).toMatch(/<td class="said blocks">≥40检验批次数大于等于40为优<sup><a href="#w\d+">\d+<\/a><\/sup><\/td>/u);
  });

  test('allows its own style alone', () => {
    expect(createHash('sha256').update(pageStyle).digest('base64')).toBe(pageStyleDigest);
    expect(page).toContain(`content="default-src 'none'; style-src 'sha256-${pageStyleDigest}'; base-uri 'none'; form-action 'none'"`);
    expect([...tags].toSorted()).toEqual(['a', 'article', 'body', 'details', 'div', 'h1', 'h2', 'h3', 'h4', 'head', 'html', 'input', 'label', 'li', 'main', 'meta', 'p', 'section', 'span', 'summary', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul']);
  });

  test('carries its opinions', () => {
    expect(boundOpinionsOf(new TextEncoder().encode(page), '报告.html')).toBe(boundOpinions({ report, sha256: 'ab12' }));
    expect(boundOpinionsOf(new TextEncoder().encode('<html><body><meta name="hengji-opinions" content="{}">'), '别的.html')).toBeNull();
  });
});

test('texts of the document stay texts', () => {
  const said = '"><script>alert(1)</script><img src=x onerror=alert(2)>&amp;';
  const projects = founding.projects.slice(0, 2).map((project) => ({
    ...project,
    title: said,
    ...(project.name === null ? {} : { name: { ...project.name, text: said, value: said } }),
    indicators: project.indicators.map((row) => ({ ...row, name: said, description: said, columns: { ...row.columns, name: { text: said, place: row.place }, value: { text: said, place: row.place } } })),
  }));
  const hostile = pageOf(reportFor({ ...founding, file: said, projects, units: founding.units.map((unit) => ({ ...unit, name: said })) }));
  expect(hostile).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect([...partsOf(hostile).tags].filter((tag) => ['script', 'img'].includes(tag))).toEqual([]);
});

describe.skipIf(!existsSync(browserProgram))('in a browser without network (needs chromium)', () => {
  test('its policy refuses nothing of it, and choosing a weight hides the others', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'hengji-page-'));
    writeFileSync(path.join(folder, '检查报告.html'), page);
    const browser = await chromium.launch({ executablePath: browserProgram, args: browserOptions });
    try {
      const context = await browser.newContext({ offline: true, javaScriptEnabled: false });
      const shown = await openPage(context);
      const told: string[] = [];
      shown.on('console', (message) => told.push(message.text()));
      await shown.goto(pathToFileURL(path.join(folder, '检查报告.html')).href);
      await shown.locator('#show-blocks').check();
      await expect.poll(() => shown.locator('.problem:visible').count()).toBe(report.check.summary.bySeverity.blocks);
      await shown.locator('#show-all').check();
      await expect.poll(() => shown.locator('.problem:visible').count()).toBe(report.check.findings.length);
      expect(told).toEqual([]);
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true });
    }
  });
});

function partsOf(html: string) {
  const tags = new Set<string>();
  const ids: string[] = [];
  const links: string[] = [];
  scanHtml(html, {
    openTag(name, attributes) {
      tags.add(name);
      const id = attributes.get('id');
      const link = attributes.get('href');
      if (id !== undefined) ids.push(id);
      if (link !== undefined) links.push(link);
    },
    closeTag: () => undefined,
    text: () => undefined,
    isHalted: () => false,
  });
  return { tags, ids, links };
}

function pageOf(checked: CheckReport): string {
  return new TextDecoder().decode(reportPage({ report: checked, sha256: 'ab12' }).bytes);
}

function planOf(): DepartmentPlan {
  const read = readPlanFile(new Uint8Array(readFileSync(new URL('../data/samples/dingzhou-2021.docx', import.meta.url))), 'dingzhou-2021.docx');
  if (!read.ok) throw new Error(read.fault.what);
  return read.value.plan;
}

function reportFor(plan: DepartmentPlan): CheckReport {
  const checked = reportOn(plan, checkCatalogue, { profile: null, presentation: 'root-causes', previous: null });
  if (!checked.ok) throw new Error(checked.fault.what);
  return checked.value;
}
