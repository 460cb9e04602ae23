import { writeZip, type ZipEntry } from "./write-zip";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export type TestSheet = {
  name?: string;
  state?: "hidden" | "veryHidden";
  /** Cells as texts, or rows as XML. */
  rows: readonly (readonly string[])[] | string;
  /** The whole part, instead of rows. */
  xml?: string;
};

/** An Excel workbook. @param others parts to be added, or to replace those that would be written */
export function writeWorkbook(sheets: readonly TestSheet[], others: readonly ZipEntry[] = []): Buffer {
  const parts = new Map<string, ZipEntry>();
  for (const part of [...workbookParts(sheets), ...others]) parts.set(part.name, part);
  return writeZip([...parts.values()]);
}

/** A workbook of one sheet. */
export function writeSheet(rows: TestSheet["rows"], others: readonly ZipEntry[] = []): Buffer {
  return writeWorkbook([{ rows }], others);
}

/** A part with texts that cells refer to by number. */
export function sharedStrings(items: readonly string[]): ZipEntry {
  const content = `${declaration}<sst xmlns="${main}">${items.map((item) => `<si>${item}</si>`).join("")}</sst>`;
  return { name: "xl/sharedStrings.xml", content };
}

function sheetXml(rows: string): string {
  return `${declaration}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;
}

function workbookParts(sheets: readonly TestSheet[]): ZipEntry[] {
  const list = sheets.map(({ name = "Sheet1", state }, index) => {
    const hidden = state ? ` state="${state}"` : "";
    return `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${hidden} r:id="rId${index + 1}"/>`;
  });
  const targets = sheets.map((_, index) =>
    relationship(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`),
  );
  const shared = [
    relationship("rId900", "styles", "styles.xml"),
    relationship("rId901", "sharedStrings", "sharedStrings.xml"),
  ];
  return [
    { name: "[Content_Types].xml", content: `${declaration}<Types/>` },
    part(
      "_rels/.rels",
      `<Relationships xmlns="${relationships}">${relationship("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    ),
    part(
      "xl/workbook.xml",
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list.join("")}</sheets></workbook>`,
    ),
    part(
      "xl/_rels/workbook.xml.rels",
      `<Relationships xmlns="${relationships}">${[...targets, ...shared].join("")}</Relationships>`,
    ),
    part(
      "xl/styles.xml",
      `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="#,##0&quot; days&quot;"/></numFmts>` +
        '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/></cellXfs></styleSheet>',
    ),
    // The last sheet comes first: the order of parts says nothing.
    ...sheets.map((sheet, index) => sheetPart(sheet, index)).reverse(),
  ];
}

function part(name: string, xml: string): ZipEntry {
  return { name, content: declaration + xml };
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
}

function sheetPart({ rows, xml }: TestSheet, index: number): ZipEntry {
  const body = typeof rows === "string" ? rows : rows.map(rowXml).join("");
  return { name: `xl/worksheets/sheet${index + 1}.xml`, content: xml ?? sheetXml(body) };
}

function rowXml(cells: readonly string[]): string {
  return `<row>${cells.map((cell) => `<c t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`).join("")}</row>`;
}

/** As Excel does: what XML cannot hold, or would change, is written by its code. */
function escapeXml(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (character) => (/[\t\n]/.test(character) ? character : escapeCode(character)))
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function escapeCode(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).padStart(4, "0")}_`;
}
