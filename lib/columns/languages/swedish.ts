import type { Language } from "./language";

export const swedish: Language = {
  email: "epost, epostadress, mejl, mejladress, mailadress",
  notEmail: "*nyhetsbrev*, *marknadsföring*, samtycke, *poststatus*",
  points: "poäng, poängen, poängställning",
  balance: "saldo",
  wallet: "plånbok",
  beside: `kund, kundens, kunder, medlem, medlems, klubb, bonus, lojalitets, aktuell*, nuvarande, tillgänglig*, kvarvarande, återstående,
    aktiva, antal, adress, konto, mina`,
  value: "värde",
  spent: "använd*, *inlöst*, spendera*, förbruka*, uttag*",
  pending: "väntande, väntar, preliminär*, reserverad*, inte, ej, kommande",
  expired: "utgång*, utgått*, förfall*, giltig*, utgår",
  lifetime: "*intjäna*, livstid*, historisk*, samlade, insamlade, tjänade",
  credit: "*presentkort*, *tillgodo*, kredit*, butikskredit",
  money: "belopp*, omsättning*, spenderat, pris, kostnad*, rabatt*, valuta, kronor, sek, kr",
  change: "ändring*, justering*, korrigering*, tillagda, per, föregående, senaste",
  tier: "*nivå*, status, tröskel*, nästa, saknas, minst",
  count: "*värvning*, värvad*, *beställning*, *ordrar, besök*, *köp",
  other: "*nummer*, telefon*, postnr, år, *datum, födelse*, ålder, namn, förnamn, efternamn, stad, ort, land, månad",
};
