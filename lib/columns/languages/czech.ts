import type { Language } from "./language";

export const czech: Language = {
  email: "emailová adresa",
  notEmail: "novinky, odběr*, souhlas*",
  points: "body, bodů, bod, bodový, bodové, bodového",
  balance: "saldo, zůstatek",
  wallet: "peněženka",
  beside: `stav, zákazník*, člen*, věrnostní*, bonusov*, aktuální*, dostupn*, k dispozici, zbývající*, aktivní*, počet, konto, konta, adresa,
    účet, účtu`,
  value: "hodnota",
  spent: "použit*, uplatněn*, *čerpan*, utracen*, využit*",
  pending: "čekající*, nepotvrzen*, nevyřízen*, rezervovan*, blokovan*",
  expired: "propadl*, expirovan*, platnost*, vyprš*",
  lifetime: "získan*, nasbíran*, připsan*, historick*, celoživotní*",
  credit: "kredit*, *poukaz*, dárkov*",
  money: "částk*, útrata, útraty, obrat*, slev*, cena, ceny, měna, czk, kč, tržb*",
  change: "změn*, úprav*, korekc*, oprav*, přidan*, předchozí*, poslední*",
  tier: "úrove*, status, práh, další*, chybějící*, minim*",
  count: "doporuč*, objednáv*, návštěv*, nákup*",
  other: "číslo*, telefon*, psč, rok, datum, narozen*, věk, jméno, příjmení, město, země, měsíc",
};
