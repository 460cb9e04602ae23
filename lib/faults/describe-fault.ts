import type { Fault } from "./find-fault";

type Words = {
  /** What is wrong, as a sentence. */
  what: string;
  /** When it is over: "… goes on by itself …". */
  until: string;
  /** What somebody can do about it. */
  remedy: string;
};

const words: Readonly<Record<Fault, Words>> = {
  DISK_FULL: {
    what: "The disk of the server is full.",
    until: "once there is room on it",
    remedy: "Make room on it",
  },
  SHARED_MEMORY_FULL: {
    what: "The database has no shared memory left.",
    until: "once there is some",
    remedy: "Give the server of the database more of it in /dev/shm (for a container: --shm-size=256m)",
  },
  FILES_UNUSABLE: {
    what: "The server cannot read or write its files.",
    until: "once it can",
    remedy: "Check the disk and the rights of the data folder",
  },
  CONNECTIONS_USED_UP: {
    what: "The database has no free connection for this app.",
    until: "once it has one",
    remedy: "Let the database give it more connections",
  },
  DATABASE_READ_ONLY: {
    what: "The database takes no changes at the moment: it is read-only.",
    until: "once it takes them again",
    remedy: "Make the database writable",
  },
  TIME_LIMIT: {
    what: "The database stopped the work because it took longer than the time limit set there.",
    until: "once it is let",
    remedy: "Raise the time limits that are set in the database for this app",
  },
  DATABASE_AWAY: {
    what: "The database does not answer.",
    until: "once it does",
    remedy: "Check that the database runs and can be reached",
  },
};

const unknownWords: Words = {
  what: "Something went wrong on our side.",
  until: "if it passes",
  remedy: "Look at what the server has printed",
};

/** For somebody who waits for an import, or its undo, that is being tried again. */
export function describeRetry(fault: Fault | undefined, work: "import" | "undo" = "import"): string {
  const { what, until } = fault ? words[fault] : unknownWords;
  return `${what} The ${work} is tried again and goes on by itself ${until}.`;
}

/** For the reason of an import that was given up. */
export function describeGivingUp(fault: Fault | undefined): string {
  const { what, remedy } = fault ? words[fault] : unknownWords;
  return `${what} This did not pass, although it was tried several times. ${remedy}.`;
}

/** For the reason of an import whose data the database refused. */
export const refusedValue =
  "The database refuses something that is in this file, and would refuse it again. Look at what the server has printed, and change it in the file.";

/** For a request that could not be answered. */
export function describeRefusal(fault: Fault): string {
  const { what, remedy } = words[fault];
  return `${what} ${remedy}, then try again.`;
}
