// The formats of files that are read, told once for the command line, the server and the pages.

/** In the order in which they are named. */
export const documentFormats = ['docx', 'doc', 'xlsx', 'csv', 'html', 'txt'] as const;

export type DocumentFormat = (typeof documentFormats)[number];

/** Endings that a choice of files offers; the content of a file decides what it is. */
export const acceptedExtensions: readonly string[] = ['.docx', '.doc', '.xlsx', '.csv', '.html', '.htm', '.txt'];

/** The formats as a person reads them. */
export const acceptedFormatsText = 'Word 文档（.docx、.doc）、Excel 工作簿（.xlsx）、CSV 清单（.csv）、网页（.html）或纯文本（.txt）';
