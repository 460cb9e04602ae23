import type { RowErrorCode } from "@/prisma/client/enums";

/** What is said of rows that failed, by the reason: `3 Zeilen ohne Punkte`, in German. */
export const germanFailureNames: Record<RowErrorCode, string> = {
  ROW_MALFORMED: "mit zu vielen oder zu wenigen Zellen",
  EMAIL_MISSING: "ohne E-Mail-Adresse",
  EMAIL_INVALID: "mit etwas, das keine E-Mail-Adresse ist",
  POINTS_MISSING: "ohne Punkte",
  POINTS_INVALID: "mit Punkten, die keine ganze Zahl sind",
  POINTS_OUT_OF_RANGE: "mit zu vielen oder zu wenigen Punkten",
  POINTS_AMBIGUOUS: "mit Punkten, die auf zwei Arten gelesen werden können",
  DUPLICATE_EMAIL: "mit einer E-Mail-Adresse, die eine frühere Zeile hat",
  CUSTOMER_NOT_FOUND: "mit einer E-Mail-Adresse, die kein Kunde hat",
  BALANCE_TOO_HIGH: "mit einem Punktestand, der zu hoch würde",
  BALANCE_CHANGED: "mit einem Punktestand, der sich seit der Prüfung geändert hat",
  SKIPPED: "von Hand ausgelassen",
  NOT_PROCESSED: "nicht erreicht",
  ALREADY_IMPORTED: "schon importiert",
  ROW_UNKNOWN: "ohne Angabe, welche Zeile es ist",
};
