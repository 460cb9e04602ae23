import type { Language } from "./language";

export const dutch: Language = {
  email: "emailadres, mailadres, *mailadres, mailadressen",
  notEmail: "*nieuwsbrief*, aangemeld, toestemming, geverifieerd, vriend, *mailstatus*, verzonden, geopend",
  points: "punten, punt, ptn, puntenstand",
  balance: "saldo",
  wallet: "tegoed, portemonnee",
  beside: `stand, klant, klanten, gebruiker*, lid, leden, loyaliteit*, spaar, beloning*, bonus, huidig*, actueel, actuele, beschikba*, inwisselba*,
    inlosba*, besteedba*, te besteden, resterend*, overgebleven, actief, actieve, aantal, rekening, van, de, het, uw, mijn, op, adres, elektronisch,
    contact, kaart, programma`,
  value: "waarde",
  spent:
    "*besteed, bestede, *ingewisseld*, *verzilver*, *gebruikt*, opgenomen, afgeschreven, uitgegeven, ingeleverd*, verbruikt*, omgezet*",
  pending:
    "behandeling, afwachting, niet, gereserveerd*, geblokkeerd*, ontvangen, verwacht*, voorlopig*, toekomstig*, wachtend*, wacht",
  expired: "verlopen, *verloop*, verloopt, *verval*, geldig*, verlies, verloren",
  lifetime:
    "*gespaard*, *verdiend*, ooit, toegekend*, historisch*, levenslang*, behaald*, verzameld*, gekregen, opgebouwd*",
  credit:
    "krediet*, winkeltegoed*, winkel tegoed, klanttegoed*, klant tegoed, *cadeaubon*, *cadeaukaart*, *waardebon*, kortingsbon*",
  money:
    "bedrag*, *bedrag, *waarden, besteding*, omzet*, korting*, prijs*, kosten, valuta, betaling*, factu*, geld, uitgaven, euros",
  change:
    "geannuleerd*, mutatie*, correctie*, aanpassing*, per, bijgeschreven, toevoegen, toegevoegd*, wijziging*, verschil, begin*, vorig*, oude, laatste",
  tier: "niveau*, rang, drempel*, tot, minimum, minimaal, volgend*, nodig*, benodigd*, klantgroep, doel",
  count: "*bestelling*, verwijzing*, aangebracht*, bezoek*, aankop*, *afspraken*, doorverwez*",
  other: `klantnummer, kaartnummer, *telefoon*, mobiel*, jaar*, *datum, geboorte*, verjaardag, leeftijd, naam, voornaam, achternaam, stad,
    plaats, maand*, opmerking*`,
};
