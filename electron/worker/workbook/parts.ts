/** The small parts of a workbook: which sheets there are, and where their XML lies. */
import { damaged } from './errors';
import type { Watch } from './limits';
import type { Package } from './package';
import { decodeEscapes } from './text';
import type { Attributes, XmlHandler } from './xml';

export type Relationship = { id: string; type: string; target: string; external: boolean };
export type ListedSheet = { name: string; hidden: boolean; id: string };

class RelationshipsHandler implements XmlHandler {
  readonly found: Relationship[] = [];

  open(name: string, attributes: Attributes): void {
    if (name !== 'Relationship') return;
    this.found.push({
      id: attributes.get('Id') ?? '',
      // Both dialects of the format end their types in the same word.
      type: (attributes.get('Type') ?? '').split('/').pop() ?? '',
      target: attributes.get('Target') ?? '',
      external: attributes.get('TargetMode') === 'External',
    });
  }

  text(): void {}
  close(): void {}
}

const MAX_SHEETS = 1_000;

class WorkbookHandler implements XmlHandler {
  readonly sheets: ListedSheet[] = [];
  system1904 = false;
  #depth = 0;
  #inSheets = false;

  open(name: string, attributes: Attributes): void {
    this.#depth += 1;
    if (this.#depth === 1 && name !== 'workbook')
      throw damaged('The part that should list its sheets is something else.');
    if (this.#depth === 2) {
      this.#inSheets = name === 'sheets';
      if (name === 'workbookPr') this.system1904 = /^(?:1|true|on)$/i.test(attributes.get('date1904') ?? '');
    } else if (this.#depth === 3 && this.#inSheets && name === 'sheet') {
      if (this.sheets.length >= MAX_SHEETS) throw damaged(`It lists more than ${MAX_SHEETS} sheets.`);
      this.sheets.push({
        name: decodeEscapes(attributes.get('name') ?? ''),
        hidden: /hidden/i.test(attributes.get('state') ?? ''),
        id: attributes.getPrefixed('id') ?? '',
      });
    }
  }

  text(): void {}

  close(): void {
    this.#depth -= 1;
  }
}

/** A relationship's target as a part name. Targets are relative to the folder of the part that they belong to. */
export function resolveTarget(from: string, target: string): string {
  let path = target.replaceAll('\\', '/').split('#')[0] ?? '';
  try {
    path = decodeURIComponent(path);
  } catch {
    // Not percent-encoded, then: taken as it stands.
  }
  const segments = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

async function relationshipsOf(zip: Package, part: string, watch: Watch): Promise<Relationship[]> {
  const slash = part.lastIndexOf('/') + 1;
  const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  return zip.has(name) ? (await zip.parse(name, new RelationshipsHandler(), watch)).found : [];
}

export type WorkbookParts = {
  sheets: Array<{ name: string; hidden: boolean; part: string | undefined }>;
  system1904: boolean;
  strings: string | undefined;
  styles: string | undefined;
};

/** Where the workbook's own part is, or undefined when this zip is no workbook. */
export async function findWorkbook(zip: Package, watch: Watch): Promise<string | undefined> {
  const listed = (await relationshipsOf(zip, '', watch)).find((r) => r.type === 'officeDocument' && !r.external);
  const part = listed ? resolveTarget('', listed.target) : '';
  if (zip.has(part) && /\.xml$/i.test(part) && !/^(?:word|ppt)\//i.test(part)) return part;
  return zip.has('xl/workbook.xml') ? 'xl/workbook.xml' : undefined;
}

export async function readParts(zip: Package, workbook: string, watch: Watch): Promise<WorkbookParts> {
  const { sheets, system1904 } = await zip.parse(workbook, new WorkbookHandler(), watch);
  const relationships = await relationshipsOf(zip, workbook, watch);
  // A target outside the file is never followed.
  const byId = new Map(relationships.filter((r) => !r.external).map((r) => [r.id, r]));
  const partOfType = (type: string, usual: string): string | undefined => {
    const listed = relationships.find((r) => r.type === type && !r.external);
    const part = resolveTarget(workbook, listed ? listed.target : usual);
    return zip.has(part) ? part : undefined;
  };
  const taken = new Set<string>();
  return {
    system1904,
    strings: partOfType('sharedStrings', 'sharedStrings.xml'),
    styles: partOfType('styles', 'styles.xml'),
    // Charts and macro sheets that stand as sheets of their own have no rows.
    sheets: sheets
      .filter((sheet) => (byId.get(sheet.id)?.type ?? 'worksheet') === 'worksheet')
      .map(({ name, hidden, id }, index) => {
        const target = byId.get(id)?.target;
        const part = target === undefined ? undefined : resolveTarget(workbook, target);
        return {
          // Excel allows 31 characters; a longer name comes from elsewhere, and is only there to be chosen by.
          name: unique(name.slice(0, 100) || `Sheet ${index + 1}`, taken),
          hidden,
          part: part && zip.has(part) ? part : undefined,
        };
      }),
  };
}

function unique(name: string, taken: Set<string>): string {
  let free = name;
  for (let n = 2; taken.has(free); n += 1) free = `${name} (${n})`;
  taken.add(free);
  return free;
}
