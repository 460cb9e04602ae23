import type { Language } from "./language";

export const finnish: Language = {
  email: "sähköposti, sähköpostiosoite, meili",
  notEmail: "*uutiskirje*, *markkinointi*, suostumus",
  points:
    "pisteet, pisteitä, piste, pistemäärä, pistesaldo, pistetilanne, bonuspisteet, kanta-asiakaspisteet, asiakaspisteet",
  balance: "saldo",
  wallet: "lompakko",
  beside: "asiakas, asiakkaan, jäsen, kanta, bonus, nykyiset, käytettävissä, olevat, jäljellä, aktiiviset, osoite",
  value: "arvo",
  spent: "käytetyt, käytetty, käytettyjä, *lunastet*, kulutet*",
  pending: "odottav*, *vahvistamat*, varat*, ei, tulevat",
  expired: "vanhentun*, *erääntyn*, vanhene*, voimassa",
  lifetime: "ansait*, kertyne*, elinik*, kerätyt",
  credit: "lahjakort*, hyvity*, *krediit*, luotto",
  money: "summa, *ostot, hinta, alennus, valuutta, liikevaihto, eurot",
  change: "muuto*, korjau*, lisä*, edellinen",
  tier: "*taso*, tila, seuraava, puuttuu, vähintään",
  count: "suosittel*, *tilaus*, *tilauks*, käynnit, käyntejä",
  other:
    "*asiakasnumero*, *tilausnumero*, *korttinumero*, puhelin*, vuosi, *päivä*, *aika, ikä, nimi, etunimi, sukunimi, kaupunki, maa, kuukausi",
};
