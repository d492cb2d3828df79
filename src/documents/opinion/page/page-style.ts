// How the report page looks, on a screen and on paper. The page allows no other style than this one: it names the digest of exactly this text, so a change
// here changes `pageStyleDigest` (a test tells the new one).

export const pageStyle = `
:root{--ink:#1f2933;--soft:#52606d;--line:#d5dade;--ground:#f5f6f4;--paper:#fff;--accent:#1d5b7a;--blocks:#b3261e;--blocks-soft:#fbeae8;--explain:#8f5a00;--explain-soft:#fbf1dd;--advice:#2a5f95;--advice-soft:#e8f0f8;--good:#2c7048}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:14px/1.65 'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif;overflow-wrap:anywhere}
main{max-width:1080px;margin:0 auto;padding:24px 20px 60px}
h1{font-size:22px;line-height:1.4;margin:0 0 4px}
h2{font-size:17px;line-height:1.5;margin:36px 0 8px;padding-top:10px;border-top:2px solid var(--line)}
h2,.problem{scroll-margin-top:52px}
h3{font-size:15px;margin:18px 0 6px}
p{margin:0 0 6px}
a{color:var(--accent);text-decoration:none}
a:hover{text-decoration:underline}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.soft{color:var(--soft)}
.small{font-size:12px}
.said{unicode-bidi:isolate;white-space:pre-line}
table{border-collapse:collapse;width:100%;background:var(--paper);font-size:13px}
th,td{border:1px solid var(--line);padding:5px 7px;text-align:left;vertical-align:top}
th{background:#eef1f3;font-weight:600}
td.number,th.number{text-align:right;white-space:nowrap}
.wide{overflow-x:auto}
.wide table{min-width:760px}
.facts{display:flex;flex-wrap:wrap;gap:2px 20px;margin:0 0 10px}
.mark{display:inline-block;padding:0 6px;border-radius:3px;font-size:12px;font-weight:600;white-space:nowrap}
.mark.blocks{background:var(--blocks-soft);color:var(--blocks)}
.mark.explain{background:var(--explain-soft);color:var(--explain)}
.mark.advice{background:var(--advice-soft);color:var(--advice)}
td.blocks{background:var(--blocks-soft)}
td.explain{background:var(--explain-soft)}
td.advice{background:var(--advice-soft)}
sup{font-size:11px;line-height:0;margin-left:3px}
.blank{color:var(--soft)}
.problem{background:var(--paper);border:1px solid var(--line);border-left-width:4px;border-radius:4px;padding:8px 14px 10px;margin:0 0 8px}
.problem.blocks{border-left-color:var(--blocks)}
.problem.explain{border-left-color:var(--explain)}
.problem.advice{border-left-color:var(--advice)}
.problem:target{box-shadow:0 0 0 2px var(--accent)}
.problem h4{font-size:14px;margin:0 0 2px}
.problem ul{margin:2px 0 4px;padding-left:1.4em}
.problem summary{cursor:pointer;color:var(--soft);font-size:12px}
.show{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;gap:6px 18px;padding:8px 0;margin-top:20px;background:var(--ground);border-bottom:1px solid var(--line)}
.show label{cursor:pointer}
body:has(#show-blocks:checked) .problem:not(.blocks),body:has(#show-explain:checked) .problem:not(.explain),body:has(#show-advice:checked) .problem:not(.advice){display:none}
@media (max-width:640px){main{padding:14px 12px 40px}table{font-size:12px}.plain-table thead{display:none}.plain-table tr{display:block;border:1px solid var(--line);margin-bottom:8px;background:var(--paper)}.plain-table td{display:block;border:0;padding:2px 8px;text-align:left}.plain-table td::before{content:attr(data-title)'：';color:var(--soft)}}
@page{size:A4;margin:15mm 14mm}
@media print{.wide table{min-width:0}body{background:none;font-size:10.5pt}main{max-width:none;padding:0}.show{display:none}body .problem{display:block;border-radius:0}table{font-size:9pt}thead{display:table-header-group}tr{break-inside:avoid}h2,h3,h4{break-after:avoid}a{color:inherit}}
`;

/** SHA-256 of the text between the tags, base64. */
export const pageStyleDigest = 'IIleOvzaeD1+hpMqmkYxn9bArbAFwNS5MlFlgJ7GymI=';
