// Formats in which a plan leaves.

/** Written by this program. */
export const exportFormats = ['docx', 'xlsx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Of one text also what an office program makes of the Word file. */
export const paperFormats = [...exportFormats, 'pdf'] as const;
export type PaperFormat = (typeof paperFormats)[number];
