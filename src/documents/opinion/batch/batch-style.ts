// How the page of a folder looks: as a report page, with headings to sort by. The page names the digest of exactly this text (a test tells the new one).
import { pageStyle } from '../page/page-style.ts';

export const batchStyle = `${pageStyle}
th button{all:unset;cursor:pointer;font-weight:600}
th button:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
th button::after{content:' ↕';color:var(--soft);font-weight:400}
th[aria-sort=ascending] button::after{content:' ↑';color:var(--accent)}
th[aria-sort=descending] button::after{content:' ↓';color:var(--accent)}
.choices{display:flex;flex-wrap:wrap;gap:6px 18px;align-items:center;margin:10px 0}
.choices[hidden]{display:none}
.choices input[type=search],.choices select{font:inherit;padding:2px 6px;border:1px solid var(--line);border-radius:3px;background:var(--paper)}
main>ol li{margin-bottom:8px}
@media print{.choices{display:none}th button::after{content:''}}
`;

/** SHA-256 of the text between the tags, base64. */
export const batchStyleDigest = '+knkBGppHfgvdSR1CIFBmz8rKKXduo2DjSNv7kn9630=';
