/** Most bytes that go with a mail. */
export const MOST_GUIDANCE_BYTES = 20 * 1024 * 1024;

export const GUIDANCE_EXTENSIONS = ['pdf', 'docx', 'doc', 'odt', 'rtf', 'pptx'] as const;

const WHOLE_PATH = /^(?:[a-z]:[\\/]|\\\\[^\\]|\/)/i;

/** Why a path can't be that of the guidance document; '' where it can, or where there is none. Only documents go out. */
export function guidancePathProblem(path: string): string {
  if (path === '') return '';
  if (!WHOLE_PATH.test(path)) return 'Choose the file, so that its whole path is kept';
  const extension = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  return GUIDANCE_EXTENSIONS.some((each) => each === extension)
    ? ''
    : 'Choose a PDF, Word, OpenDocument, RTF or PowerPoint file';
}

/** The file's name without its folders. */
export const fileNameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? '';
