import { existsSync, readFileSync } from "node:fs";

/**
 * A loader for files of Next.js that browsers get: takes the ES module that lies in the package beside each CommonJS file and has the
 * same imports, because of ES modules only what is used is sent. A file without such a twin stays as it is. Why this is worth it:
 * docs/decisions/0013-what-a-page-loads-at-first.md.
 * @this {{ resourcePath: string, addDependency(path: string): void }}
 * @param {string} source
 */
export default function nextAsEsModules(source) {
  const twin = this.resourcePath.replace(/([\\/]next[\\/]dist)([\\/])/, "$1$2esm$2");
  if (!existsSync(twin)) return source;
  this.addDependency(twin);
  return readFileSync(twin, "utf8");
}
