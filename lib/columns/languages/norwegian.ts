import type { Language } from "./language";

export const norwegian: Language = {
  email: "epost, epostadresse, mailadresse",
  notEmail: "*nyhetsbrev*, samtykke, *markedsføring*",
  points: "poeng, poengsum",
  balance: "saldo",
  wallet: "lommebok",
  beside: `kunde, kundens, kunder, medlem*, klubb, bonus, lojalitets, gjeldende, nåværende, tilgjengelig*, gjenværende, aktive, antall,
    adresse, konto, mine`,
  value: "verdi",
  spent: "brukt*, *innløst*, forbrukt*",
  pending: "ventende, avvent*, venter, reservert*, ikke, kommende",
  expired: "utløp*, gyldig*, bortfalt*, tapte",
  lifetime: "*opptjent*, livstid*, historisk*, innsamlede",
  credit: "*gavekort*, *tilgodelapp*, *kreditt*",
  money: "beløp*, *forbruk, omsetning*, pris, rabatt*, valuta, kroner, nok, kr",
  change: "endring*, justering*, korrigering*, lagt til, per, forrige, siste",
  tier: "*nivå*, status, terskel*, neste, mangler, minst",
  count: "*verving*, vervet*, *bestilling*, *ordrer, besøk*, *kjøp",
  other: "*nummer*, telefon*, postnr, år, *dato, fødsels*, alder, navn, fornavn, etternavn, by, sted, land, måned",
};
