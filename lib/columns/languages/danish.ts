import type { Language } from "./language";

export const danish: Language = {
  email: "emailadresse, mailadresse",
  notEmail: "*nyhedsbrev*, samtykke, marketing",
  points: "point, points, pointsaldo, pointstatus",
  balance: "saldo",
  wallet: "tegnebog",
  beside: `kunde, kundens, kunder, medlem*, klub, bonus, loyalitets, fordels, aktuel*, nuværende, tilgængelig*, resterende, aktive, antal,
    adresse, konto, mine`,
  value: "værdi",
  spent: "brugt*, *indløst*, forbrugt*",
  pending: "afvent*, ventende, venter, reserver*, ikke, kommende",
  expired: "udløb*, gyldig*, bortfald*, mistet, mistede",
  lifetime: "*optjent*, livstid*, historisk*, indsamlede",
  credit: "*gavekort*, *tilgodehavende*, *kredit*",
  money: "beløb*, *forbrug, omsætning*, pris, rabat*, valuta, kroner, dkk, kr",
  change: "ændring*, justering*, korrektion*, tilføj*, per, pr, forrige, seneste",
  tier: "*niveau*, status, tærskel, næste, mangler, mindst",
  count: "*henvisning*, henvist*, *bestilling*, *ordrer, besøg*, *køb",
  other: "*nummer*, telefon*, postnr, år, *dato, fødsels*, alder, navn, fornavn, efternavn, by, land, måned",
};
