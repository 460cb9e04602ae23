import { wordsOf } from "./words-of-error";

/** What goes wrong around this product, and is mended there: by somebody, or by itself. */
export type Fault = (typeof faults)[number];

export const faults = [
  "DISK_FULL",
  "SHARED_MEMORY_FULL",
  "FILES_UNUSABLE",
  "CONNECTIONS_USED_UP",
  "DATABASE_READ_ONLY",
  "TIME_LIMIT",
  "DATABASE_AWAY",
] as const;

/** Codes of the operating system, SQLSTATEs, our own, and what Prisma makes of them. */
const signs: readonly (readonly [Fault, RegExp])[] = [
  ["DISK_FULL", /^(ENOSPC|EDQUOT|53100)$/],
  ["FILES_UNUSABLE", /^(EIO|EROFS|EACCES|EPERM|ENOTDIR|EISDIR|EMFILE|ENFILE)$/],
  ["CONNECTIONS_USED_UP", /^(53300|P2024|P2037|TooManyConnections|timeout exceeded when trying to connect)$/],
  ["DATABASE_READ_ONLY", /^25006$/],
  // statement_timeout (or a person who cancels), lock_timeout, and the limits of a transaction.
  ["TIME_LIMIT", /^(57014|55P03|25P03|25P04|P2028)$/],
  ["DATABASE_AWAY", /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/],
  // Connections refused or ended by the server; no such user, password or database any more.
  ["DATABASE_AWAY", /^(08...|57P0.|28...|3D000|P1001|P1002|P1008|P1017|DATABASE_SILENT)$/],
  ["DATABASE_AWAY", /^(DatabaseNotReachable|ConnectionClosed|SocketTimeout)$/],
  // The driver gives no code to connections that break.
  ["DATABASE_AWAY", /^(Connection terminated|Query read timeout|timeout expired)|is not queryable$/],
];

/** How PostgreSQL names a segment of shared memory, in every language. A lack of it has the code of a full disk, or of full memory. */
const sharedMemory = /\/PostgreSQL\.\d/;
const lackingMemory = /^(53100|53200)$/;

/** The fault of this name, if there is one. */
export function faultNamed(name: string): Fault | undefined {
  return faults.find((fault) => fault === name);
}

/** The fault that an error, or one of its causes, tells of; undefined for whatever is a mistake of our own. */
export function findFault(error: unknown): Fault | undefined {
  const said = [...wordsOf(error)];
  if (said.some((word) => sharedMemory.test(word)) && said.some((word) => lackingMemory.test(word))) {
    return "SHARED_MEMORY_FULL";
  }
  for (const word of said) {
    const [fault] = signs.find(([, sign]) => sign.test(word)) ?? [];
    if (fault) return fault;
  }
}
