// The files beside a text where it is reviewed, in a real browser against the real server over a database: counted in the queue, listed and opened over it, and beside the
// project under review.
import { expect, test } from 'vitest';
import { looksRight } from './support/browser-people.ts';
import { describeCountyInBrowser, type CountyInBrowser } from './support/browser-county.ts';

/** A picture of four dots. */
const dots = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGP8z8Dwn4GBgYGJAQoAHxcCAk+Uzr4AAAAASUVORK5CYII=', 'base64');

describeCountyInBrowser('审核时看附件', (served) => {
  const attached = async (its: CountyInBrowser): Promise<void> => {
    const visitor = await its.as('unitFinance');
    const [food, measuring] = await its.identities();
    const add = async (query: string, bytes: Uint8Array, name: string) => expect((await visitor.upload(`/api/plans/${its.planId}/attachments?${query}`, bytes, name)).status).toBe(201);
    await add(`kind=party-minutes&note=${encodeURIComponent('第5次党组会')}`, new TextEncoder().encode('会议同意上报<b>绩效文本</b>。'), '党组会纪要.txt');
    await add(`kind=ex-ante-report&score=86&project=${food?.id}`, new TextEncoder().encode('%PDF-1.4\n%%EOF'), '抽检评估报告.pdf');
    await add(`kind=standard&project=${measuring?.id}`, dots, '收费标准.png');
    await its.submitted();
  };

  test('队列里写明各几件，点开就在队列上面看，不离开队列；扫描件和文字当场打开', served(async (its) => {
    await attached(its);
    const page = await its.browse('departmentFinance', '/queue');
    const open = page.getByRole('button', { name: /^附件：事前绩效评估报告1、党组会纪要1、支出标准依据1，/u });
    await open.waitFor();
    await looksRight(page, 'queue-attachments');
    await open.click();
    const list = page.getByRole('dialog', { name: /的附件/u });
    await list.getByText('事前绩效评估报告，“2027年食品抽检经费”，86分').waitFor();
    await looksRight(page, 'queue-attachments-open');
    await list.getByRole('button', { name: '打开：收费标准.png' }).click();
    await page.getByRole('img', { name: '收费标准.png' }).waitFor();
    // Shown from memory under the policy of the page, and really drawn.
    await expect.poll(() => page.evaluate<number>("document.querySelector('.attachment-picture').naturalWidth")).toBe(2);
    await page.keyboard.press('Escape');
    await list.getByRole('button', { name: '打开：党组会纪要.txt' }).click();
    await page.getByText('会议同意上报<b>绩效文本</b>。').waitFor();
    // A PDF is opened by the program made for it.
    await expect.poll(() => list.getByRole('button', { name: /^打开：.*pdf$/u }).count()).toBe(0);
    await expect.poll(() => list.getByRole('link', { name: '抽检评估报告.pdf' }).getAttribute('download')).toBe('');
    await expect.poll(() => page.url()).toBe(`${its.address}/queue`);
  }));

  test('审核页上全文的和这个项目的附件列在项目旁边，换一个项目跟着换，别的一键列出', served(async (its) => {
    await attached(its);
    const page = await its.browse('departmentFinance', `/plans/${its.planId}/review?project=1`);
    const files = page.getByRole('region', { name: '附件' });
    await files.getByText('党组会纪要，第5次党组会').waitFor();
    await files.getByRole('link', { name: '抽检评估报告.pdf' }).waitFor();
    await expect.poll(() => files.getByRole('link', { name: '收费标准.png' }).count()).toBe(0);
    await looksRight(page, 'review-attachments');
    await page.getByRole('button', { name: '下一个项目' }).click();
    await files.getByRole('button', { name: '打开：收费标准.png' }).waitFor();
    await expect.poll(() => files.getByRole('link', { name: '抽检评估报告.pdf' }).count()).toBe(0);
    await files.getByRole('button', { name: '别的项目还有1件' }).click();
    await files.getByRole('link', { name: '抽检评估报告.pdf' }).waitFor();
    await files.getByRole('button', { name: '打开：收费标准.png' }).click();
    await page.getByRole('img', { name: '收费标准.png' }).waitFor();
  }));
});
