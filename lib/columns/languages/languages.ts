import { czech } from "./czech";
import { danish } from "./danish";
import { dutch } from "./dutch";
import { english } from "./english";
import { finnish } from "./finnish";
import { french } from "./french";
import { german } from "./german";
import { italian } from "./italian";
import { japanese } from "./japanese";
import type { Language } from "./language";
import { norwegian } from "./norwegian";
import { polish } from "./polish";
import { portuguese } from "./portuguese";
import { spanish } from "./spanish";
import { swedish } from "./swedish";
import { turkish } from "./turkish";

/** Nobody says in which language a file is, and many mix two: each name is looked up in all of them at once. */
export const languages: readonly Language[] = [
  english,
  german,
  french,
  spanish,
  italian,
  portuguese,
  dutch,
  polish,
  swedish,
  danish,
  norwegian,
  finnish,
  czech,
  turkish,
  japanese,
];
