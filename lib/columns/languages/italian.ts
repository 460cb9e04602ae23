import type { Language } from "./language";

export const italian: Language = {
  email: "posta elettronica, indirizzo di posta, posta",
  notEmail: "consenso, iscritt*, iscrizione, verificat*, stato, amico, secondari*, inviat*, apert*",
  points: "punti, punto, pt",
  balance: "saldo, bilancio",
  wallet: "borsellino, portafoglio",
  beside: `cliente, clienti, utente, membro, socio, fedeltà, fidelity, premio, premi, bonus, programma, disponibil*, attual*, residu*,
    rimanent*, attivi, attivo, utilizzabil*, riscattabil*, spendibil*, tessera, numero, quantità, di, del, dei, della, il, la, i, al, in, miei,
    indirizzo, elettronica, principale, contatto, fatturazione`,
  value: "valore",
  spent:
    "spes*, utilizzat*, riscattat*, riscatto, riscossi, usat*, usi, convertit*, consumat*, scalat*, scambiat*, riscatti",
  pending: "attesa, sospeso, sospesi, confermare, approvare, bloccat*, prenotat*, non, futur*, provvisor*",
  expired: "scad*, validi fino, validità, persi",
  lifetime:
    "guadagnat*, accumulat*, maturat*, storic*, vita, raccolt*, assegnat*, ottenut*, ricevut*, totalizzat*, cumulat*",
  credit: "credit*, buono, buoni, carta regalo, accredit*",
  money:
    "importo*, importi, controvalore, fatturato, sconto*, sconti, prezzo, costo, valuta, vendite, ricavi, pagament*, denaro",
  change:
    "rettific*, moviment*, variazion*, per, annullat*, aggiun*, modific*, correzion*, differenza, inizial*, precedent*, ultim*",
  tier: "livell*, rango, fascia, categoria, soglia, minim*, mancant*, prossim*, necessari*, obiettivo",
  count: "ordin*, invit*, presentat*, visit*, acquist*, appuntament*, recension*",
  other: `codice*, telefono*, cellulare, cap, anno*, data, nascita, compleanno, età, nome, cognome, città, paese, mese,
    numero cliente, numero tessera`,
};
