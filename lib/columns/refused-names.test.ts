import fc from "fast-check";
import { expect, test } from "vitest";
import { readName } from "./read-name";
import { suggestColumns } from "./suggest-columns";

/** Words that make a number something else than the current balance, and the words for points beside which they stand. */
const words = {
  English: {
    points: ["points", "points balance", "balance", "pts", "loyalty points"],
    refused: `spent, redeemed, used, claimed, burned, pending, awaiting approval, on hold, not yet available, expired, expiring,
      expiry, lifetime, all time, earned, total earned, accumulated, awarded, credit, credits, store credit, gift card, cashback,
      spend, revenue, order value, currency, amount, worth, USD, tier, VIP tier, level, threshold, to next tier, needed, orders,
      order count, referrals, visits, purchases, added, add, adjustment, change, transaction, per euro, multiplier, previous, id, date`,
  },
  German: {
    points: ["Punkte", "Punktestand", "Treuepunkte", "Saldo"],
    refused: `eingelöst, eingelöste, verbraucht, ausgegebene, genutzt, verwendet, ausstehend, ausstehende, vorgemerkt, in Prüfung,
      gesperrt, noch nicht verfügbar, verfallen, verfallene, abgelaufen, verfällt am, gültig bis, gesammelt, insgesamt gesammelt,
      verdient, verdiente, gutgeschrieben, Lebenszeit, kumuliert, Gutschrift, Gutschein, Kredit, Shopguthaben, Betrag, Umsatz,
      Gegenwert, Bestellwert, Währung, Stufe, Level, Status, fehlende, bis zur nächsten Stufe, Bestellungen, Empfehlungen, Besuche,
      Änderung, Korrektur, Anpassung, Buchung, Kundennummer, Datum`,
  },
  French: {
    points: ["points", "solde de points", "solde", "points fidélité"],
    refused: `dépensés, utilisés, consommés, échangés, convertis, en attente, à valider, à venir, bloqués, non validés, expirés,
      périmés, à expirer, date d'expiration, gagnés, cumulés, total gagné, à vie, historique, obtenus, avoir, crédit, crédit boutique,
      carte cadeau, bon d'achat, montant, total dépensé, chiffre d'affaires, dépenses, devise, palier, niveau, seuil, manquants,
      commandes, nombre de commandes, parrainages, visites, ajustement, mouvement, variation, ajoutés`,
  },
  Spanish: {
    points: ["puntos", "saldo de puntos", "saldo", "puntos de fidelidad"],
    refused: `gastados, canjeados, usados, utilizados, redimidos, consumidos, pendientes, por confirmar, en espera, bloqueados,
      caducados, vencidos, por vencer, expirados, fecha de caducidad, ganados, total ganado, acumulados, de por vida, históricos,
      generados, crédito, crédito de tienda, a favor, tarjeta regalo, vale, importe, monto, gasto total, facturación, moneda € , nivel,
      umbral, mínimo, faltantes, pedidos, referidos, compras, visitas, ajuste, movimiento, variación, añadidos`,
  },
  Italian: {
    points: ["punti", "saldo punti", "saldo", "punti fedeltà"],
    refused: `spesi, utilizzati, riscattati, usati, convertiti, consumati, in attesa, in sospeso, da confermare, bloccati, scaduti,
      in scadenza, data di scadenza, guadagnati, accumulati, maturati, totale guadagnato, a vita, raccolti, credito, credito negozio,
      buono, carta regalo, importo, spesa totale, fatturato, valuta, livello, fascia, soglia, mancanti, ordini, inviti, visite,
      acquisti, rettifica, movimento, variazione, aggiunti`,
  },
  Portuguese: {
    points: ["pontos", "saldo de pontos", "saldo", "pontos de fidelidade"],
    refused: `gastos, resgatados, usados, utilizados, trocados, descontados, pendentes, a confirmar, aguardando, em espera, bloqueados,
      expirados, vencidos, a expirar, a vencer, validade, ganhos, total ganho, acumulados, obtidos, creditados, histórico, vitalício,
      crédito, crédito na loja, cashback, vale-presente, montante, gasto total, faturamento, moeda, nível, escalão, mínimos, faltantes,
      pedidos, encomendas, indicações, visitas, compras, ajuste, movimento, variação, adicionados`,
  },
  Dutch: {
    points: ["punten", "puntensaldo", "saldo", "spaarpunten"],
    refused: `besteed, bestede, ingewisseld, ingewisselde, verzilverd, gebruikt, gebruikte, afgeschreven, in behandeling, in afwachting,
      nog niet beschikbaar, gereserveerd, geblokkeerd, verlopen, vervallen, vervaldatum, geldig tot, gespaard, totaal gespaard,
      verdiend, verdiende, ooit, toegekend, krediet, winkeltegoed, cadeaubon, bedrag, besteding, omzet, korting, valuta, niveau,
      drempel, minimum, bestellingen, verwijzingen, bezoeken, aankopen, mutatie, correctie, aanpassing, toegevoegd`,
  },
  Polish: {
    points: ["punkty", "saldo punktów", "stan punktów", "punktów", "saldo"],
    refused: `wydane, wydanych, wykorzystane, wykorzystanych, wymienione, zrealizowane, zużyte, odebrane, oczekujące, oczekujących,
      w oczekiwaniu, do zatwierdzenia, zablokowane, wygasłe, wygasających, przeterminowane, data ważności, zdobyte, zarobione, zebrane,
      przyznane, naliczone, łącznie zdobyte, kredyt, karta podarunkowa, bon, kwota, wydatki, suma wydatków, obrót, waluta, poziom, próg,
      brakujące, zamówienia, liczba zamówień, polecenia, zakupy, wizyty, korekta, zmiana, dodane`,
  },
  "other languages": {
    points: ["poäng", "point", "poeng", "pisteet", "body", "puan", "ポイント"],
    refused: `använda, inlösta, väntande, utgångna, intjänade, presentkort, belopp, nivå, brugte, indløste, afventende, udløbne,
      optjente, gavekort, beløb, niveau, brukte, innløste, utløpte, opptjente, käytetyt, lunastetut, odottavat, vanhentuneet, ansaitut,
      lahjakortti, použité, uplatněné, čekající, propadlé, získané, kredit, harcanan, kullanılan, bekleyen, süresi dolan, kazanılan,
      mağaza kredisi, seviye, 使用済み, 失効, 累計, 獲得, ランク`,
  },
};

const list = (text: string) => text.split(",").map((word) => word.trim());

/** How people put two words together. */
const joined: ((one: string, other: string) => string)[] = [
  (one, other) => `${one} ${other}`,
  (one, other) => `${other} ${one}`,
  (one, other) => `${one}_${other}`.toUpperCase(),
  (one, other) => `${one} (${other})`,
  (one, other) => `Total ${other} ${one}`,
  (one, other) => `current-${one}-${other}`,
  (one, other) => `${other}${one.charAt(0).toUpperCase()}${one.slice(1)}`,
];

const combinations = Object.entries(words).flatMap(([language, { points, refused }]) =>
  list(refused).flatMap((word) =>
    points.flatMap((point) => joined.map((join) => ({ language, word, name: join(point, word) }))),
  ),
);

test.each(Object.keys(words))(
  "%s: no word for something else, beside any word for points, is the balance",
  (language) => {
    const taken = combinations
      .filter((one) => one.language === language)
      .filter(({ name }) => readName(name).is !== "REFUSED")
      .map(({ name }) => name);
    expect(taken).toEqual([]);
  },
);

test("words that are glued together without any sign are seen apart", () => {
  const glued = [
    "pointsspent",
    "totalpointsredeemed",
    "pendingpoints",
    "lifetimepoints",
    "pointsexpired",
    "storecredit",
  ];
  const more = ["pendingbalance", "spentbalance", "usedpoints", "Punkteverbrauch", "Verfallspunkte", "Punktewert"];
  const taken = [...glued, ...more].filter((name) => readName(name).is !== "REFUSED");
  expect(taken).toEqual([]);
});

test.each([
  ["Spent"],
  ["Credits"],
  ["Guthaben"],
  ["Total Spent"],
  ["Lifetime Spend"],
  ["Total Orders"],
  ["Transaction Count"],
  ["Cash_Balance"],
  ["Balance €"],
  ["Points ($)"],
  ["Points value"],
  ["Reward value"],
  ["Points earned"],
  ["add_points"],
  ["Points Expiry"],
  ["Appointments"],
])("“%s” is refused, alone or not", (name) => {
  expect(readName(name).is).toBe("REFUSED");
});

test("a refused column is never suggested, not even as the only numbers of the file", () => {
  const names = fc.constantFrom(...combinations.map(({ name }) => name));
  const numbers = fc.array(fc.integer({ min: 0, max: 99_999 }), { minLength: 3, maxLength: 20 });
  fc.assert(
    fc.property(names, numbers, fc.boolean(), (name, points, isFirst) => {
      const header = isFirst ? [name, "Email"] : ["Email", name];
      const rows = points.map((number, index) => {
        const cells = [`a${index}@b.co`, String(number)];
        return isFirst ? cells.reverse() : cells;
      });
      const suggested = suggestColumns({ header, hasHeader: true, sample: rows });
      expect(suggested.points).toMatchObject({ columnIndex: undefined, confidence: "NONE", rivals: [] });
      expect(suggested.email).toMatchObject({ columnIndex: isFirst ? 1 : 0, confidence: "HIGH" });
    }),
  );
});
