import { showText } from "@/lib/show-text";

/** As long as names of files are in nearly all systems. */
const maxLength = 255;

/** The name of a file as a page shows it: it comes from outside, and may hold what would turn a sentence around. */
export function shownFileName(fileName: string): string {
  return showText(fileName, maxLength) || "—";
}
