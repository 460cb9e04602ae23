let waiting: File[] = [];

/** Keeps files that were dropped on another page, for the page of the upload. */
export function handFiles(files: File[]): void {
  waiting = files;
}

/** The files that were handed on, once. */
export function takeHandedFiles(): File[] {
  const files = waiting;
  waiting = [];
  return files;
}
