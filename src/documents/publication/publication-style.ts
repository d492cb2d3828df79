// How the pages for everybody look, on a screen, on a telephone and on paper. They carry this style inside and nothing else: the server's policy names its digest.

export const publicationStyle = `
:root{--ink:#1f2933;--soft:#52606d;--line:#c9d0d6;--ground:#f5f6f4;--paper:#fff;--accent:#1d5b7a}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.7 'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif;overflow-wrap:anywhere}
header,main,footer{max-width:1080px;margin:0 auto;padding:0 20px}
header{padding-top:16px;padding-bottom:16px;display:flex;flex-wrap:wrap;gap:4px 20px;align-items:baseline;border-bottom:1px solid var(--line)}
header strong{font-size:16px}
main{padding-top:20px;padding-bottom:40px}
footer{padding-top:14px;padding-bottom:40px;border-top:1px solid var(--line);color:var(--soft);font-size:13px}
h1{font-size:23px;line-height:1.4;margin:0 0 6px}
h2{font-size:19px;line-height:1.5;margin:36px 0 10px;text-align:center}
h3{font-size:16px;line-height:1.5;margin:26px 0 8px}
p{margin:0 0 8px}
a{color:var(--accent);text-underline-offset:3px}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.soft{color:var(--soft)}
.small{font-size:13px}
.facts{display:flex;flex-wrap:wrap;gap:2px 22px;margin:0 0 12px}
.files{display:flex;flex-wrap:wrap;gap:8px;margin:0 0 18px;padding:0;list-style:none}
.files a{display:inline-block;min-height:44px;padding:8px 16px;border:1px solid var(--accent);border-radius:4px;background:var(--paper);text-decoration:none}
.files a:hover{text-decoration:underline}
form{display:flex;flex-wrap:wrap;gap:10px 14px;align-items:flex-end;margin:16px 0 20px}
label{display:block;font-size:13px;color:var(--soft)}
input,select,button{font:inherit;min-height:44px;padding:6px 12px;border:1px solid #77828d;border-radius:4px;background:var(--paper);color:var(--ink)}
input{width:min(22em,80vw)}
button{border-color:var(--accent);background:var(--accent);color:#fff;cursor:pointer}
.texts{margin:0;padding:0;list-style:none;background:var(--paper);border:1px solid var(--line);border-radius:4px}
.texts li{display:flex;flex-wrap:wrap;gap:2px 20px;justify-content:space-between;align-items:baseline;padding:12px 16px;border-top:1px solid var(--line)}
.texts li:first-child{border-top:0}
.empty{margin-top:18px;padding:26px 20px;background:var(--paper);border:1px solid var(--line);border-radius:4px}
.contents{margin:0 0 14px;padding:12px 16px 12px 40px;background:var(--paper);border:1px solid var(--line);border-radius:4px}
.contents.plain{padding-left:16px;list-style:none}
.text{padding:4px 30px 34px;background:var(--paper);border:1px solid var(--line)}
.part-number{margin:36px 0 0;text-align:center;font-weight:600}
.part-number+h2{margin-top:0}
.body{white-space:pre-line;text-indent:2em}
.table-title,.unit-line{text-align:center}
section{scroll-margin-top:12px}
table{border-collapse:collapse;width:100%;table-layout:fixed;font-size:14px;line-height:1.55}
th,td{border:1px solid #66717c;padding:5px 6px;text-align:left;vertical-align:middle;font-weight:400}
th{text-align:center;background:#f0f2f4}
td.centred{text-align:center}
td.right{text-align:right}
.wide{overflow-x:auto}
@media (max-width:720px){.text{padding:2px 14px 24px}.wide table{width:760px}.texts li{display:block}.texts li>span{display:block}}
@page{size:A4;margin:16mm 14mm}
@media print{body{background:none;font-size:10.5pt}header,.files,.contents,.no-print{display:none}header,main,footer{max-width:none;padding:0}.text{border:0;padding:0}.wide table{width:100%}table{font-size:9pt}tr{break-inside:avoid}h2,h3{break-after:avoid}section{break-before:page}section:first-of-type{break-before:auto}footer{border:0;padding-top:10pt}a{color:inherit;text-decoration:none}}
`;
