// The published texts as a list: by year and unit, with a search that needs no script; and the one page for everything that is not there.
import { escapeHtml } from '../html/escape-html.ts';
import { publicationFrame } from './publication-frame.ts';

export interface ListedPublication {
  readonly unitCode: string;
  readonly unitName: string;
  readonly fiscalYear: number;
  readonly publishedOn: string;
  readonly address: string;
}

export interface PublishedListPage {
  /** What is shown: of the year and the words chosen. */
  readonly texts: readonly ListedPublication[];
  /** Years of which anything is published, the newest first. */
  readonly years: readonly number[];
  /** Null: all years. */
  readonly year: number | null;
  readonly words: string;
  readonly notes: readonly string[];
}

export function publishedListPage({ texts, years, year, words, notes }: PublishedListPage): string {
  const main = [
    '<h1>已公开的部门预算绩效文本</h1>',
    '<p class="soft">这里是已经批复并由各单位公开的部门整体和项目绩效目标，任何人都可以查看和下载，不需要登录。</p>',
    years.length === 0 ? nothingYet : `${searchForm({ years, year, words })}${found({ texts, year, words })}`,
  ];
  return publicationFrame({ title: '已公开的部门预算绩效文本', main: main.join(''), foot: notes.map((note) => `<p>${escapeHtml(note)}</p>`).join('') });
}

/** The same for what does not exist, what is not published, and what never will be. */
export function notPublishedPage(): string {
  return publicationFrame({
    title: '没有公开的内容',
    main: '<h1>这个地址没有公开的内容</h1><p>请核对地址是否完整；也可以在<a href="/published">全部公开的文本</a>里按年度和单位查找。</p>',
    foot: null,
  });
}

const nothingYet = '<p class="empty">还没有公开的文本。各单位的绩效目标批复并公开之后，列在这里。</p>';

function searchForm({ years, year, words }: Pick<PublishedListPage, 'years' | 'year' | 'words'>): string {
  const options = years.map((one) => `<option value="${one}"${one === year ? ' selected' : ''}>${one}年</option>`).join('');
  return [
    '<form action="/published" method="get" role="search">',
    `<div><label for="year">预算年度</label><select id="year" name="year"><option value="">全部年度</option>${options}</select></div>`,
    `<div><label for="words">单位名称或代码</label><input id="words" name="words" type="search" maxlength="40" value="${escapeHtml(words)}"></div>`,
    '<button type="submit">查找</button></form>',
  ].join('');
}

function found({ texts, year, words }: Pick<PublishedListPage, 'texts' | 'year' | 'words'>): string {
  if (texts.length === 0) {
    const asked = `${year === null ? '' : `${year}年`}${words === '' ? '' : `名称或代码里有“${words}”的单位`}`;
    return `<p class="empty" role="status">没有找到${escapeHtml(asked)}公开的文本。可以换一个年度，或者少写几个字再找；<a href="/published">看全部</a>。</p>`;
  }
  const years = [...new Set(texts.map(({ fiscalYear }) => fiscalYear))];
  return years.map((one) => yearSection(one, texts.filter(({ fiscalYear }) => fiscalYear === one))).join('');
}

function yearSection(year: number, texts: readonly ListedPublication[]): string {
  const items = texts.map(({ unitCode, unitName, publishedOn, address }) => `<li><a href="${escapeHtml(address)}">${escapeHtml(unitName)}</a><span class="soft small">${escapeHtml(unitCode)}　${escapeHtml(publishedOn)}公开</span></li>`);
  return `<h3>${year}年　<span class="soft small">${texts.length}份</span></h3><ul class="texts">${items.join('')}</ul>`;
}
