import { expect, test } from "vitest";
import { readName } from "./read-name";

/** Names as they stand in files, with and without a word for the balance or the customer. */
const emailNames = {
  English:
    "Email, E-mail, Emails, Mail, Email Address, Customer email, user_email, Contact email, Shopify Customer Email",
  German: "E-Mail, E-Mail-Adresse, Emailadresse, Mailadresse, Kunden-E-Mail, E-Mail des Kunden, EMail",
  French: "E-mail, Adresse e-mail, Courriel, Adresse électronique, Adresse de messagerie, E-mail client, Mél",
  Spanish: "Correo, Correo electrónico, Correo-e, Dirección de correo electrónico, Email del cliente",
  Italian: "E-mail, Indirizzo email, Posta elettronica, Indirizzo di posta, Email cliente",
  Portuguese: "E-mail, Endereço de e-mail, Correio eletrónico, Correio eletrônico, E-mail do cliente",
  Dutch: "E-mail, Emailadres, E-mailadres, Mailadres, Emailadres klant",
  Polish: "E-mail, Adres e-mail, Adres poczty elektronicznej, Poczta, E-mail klienta",
  Swedish: "E-post, Epost, E-postadress, Mejl",
  Danish: "E-mail, Emailadresse, Kundens e-mail",
  Norwegian: "E-post, E-postadresse",
  Finnish: "Sähköposti, Sähköpostiosoite",
  Czech: "E-mail, E-mailová adresa, E-mail zákazníka",
  Turkish: "E-posta, E-posta adresi, Müşteri e-posta",
  Japanese: "メール, メールアドレス, Eメール, 顧客メールアドレス",
};

const balanceNames = {
  English: `Points, Pts, Points balance, points_balance, pointsBalance, POINTSBALANCE, Current points, Current Points Balance,
    Available points, Points (available), Redeemable points, Unused points, Approved points, Loyalty points, Reward points,
    Customer points, Number of points, Points remaining, wc_points_balance, Balance, Current balance, Loyalty balance`,
  German: `Punkte, Pkt., Punktestand, Punktekonto, Punkteguthaben, Punkte-Saldo, Aktueller Punktestand, Verfügbare Punkte,
    Verfuegbare Punkte, Einlösbare Punkte, Treuepunkte, Bonuspunkte, Prämienpunkte, Restpunkte, Anzahl Punkte, Saldo,
    Punktestand (Stand 31.12.2025)`,
  French:
    "Points, Solde, Solde de points, Points fidélité, Points de fidélité, Points disponibles, Nombre de points, Nb points, Points actuels",
  Spanish:
    "Puntos, Saldo, Saldo de puntos, Puntos disponibles, Puntos actuales, Puntos canjeables, Puntos de fidelidad, Número de puntos, Cantidad de puntos",
  Italian:
    "Punti, Saldo, Saldo punti, Punti disponibili, Punti fedeltà, Punti residui, Numero punti, Punti utilizzabili",
  Portuguese:
    "Pontos, Saldo, Saldo de pontos, Pontos disponíveis, Pontos atuais, Pontos de fidelidade, Quantidade de pontos, Pontos resgatáveis",
  Dutch:
    "Punten, Saldo, Puntensaldo, Spaarpunten, Huidige punten, Beschikbare punten, Inwisselbare punten, Aantal punten, Puntentegoed",
  Polish:
    "Punkty, Saldo, Saldo punktów, Stan punktów, Aktualny stan punktów, Dostępne punkty, Liczba punktów, Punkty do wykorzystania, Punkty lojalnościowe",
  Swedish: "Poäng, Poängsaldo, Tillgängliga poäng, Bonuspoäng, Antal poäng",
  Danish: "Point, Pointsaldo, Tilgængelige point, Antal point",
  Norwegian: "Poeng, Poengsaldo, Tilgjengelige poeng, Antall poeng",
  Finnish: "Pisteet, Pistesaldo, Käytettävissä olevat pisteet, Nykyiset pisteet",
  Czech: "Body, Stav bodů, Zůstatek bodů, Bodový zůstatek, Dostupné body, Počet bodů",
  Turkish: "Puan, Puan bakiyesi, Mevcut puan, Kullanılabilir puan, Bakiye",
  Japanese: "ポイント, ポイント残高, 保有ポイント, 現在のポイント, 利用可能ポイント",
};

/** Each name of each language, for `test.each`. */
function rows(names: Record<string, string>): [string, string][] {
  return Object.entries(names).flatMap(([language, list]) =>
    list.split(",").map((name): [string, string] => [language, name.trim()]),
  );
}

test.each(rows(emailNames))("%s: “%s” is the email", (_language, name) => {
  expect(readName(name)).toEqual({ is: "EMAIL" });
});

test.each(rows(balanceNames))("%s: “%s” is the balance", (_language, name) => {
  expect(readName(name).is).toMatch(/^(POINTS|BALANCE)$/);
});

const writings: [string, (name: string) => string][] = [
  ["upper case", (name) => name.toUpperCase()],
  ["no accents", (name) => name.normalize("NFD").replace(/[\u0300-\u036f]/g, "")],
  ["accents of their own", (name) => name.normalize("NFD")],
  ["underscores", (name) => name.replaceAll(" ", "_")],
  ["camel case", (name) => name.toLowerCase().replace(/ (\p{L})/gu, (_, letter: string) => letter.toUpperCase())],
  ["a byte order mark and quotes", (name) => `\ufeff"${name}"`],
  ["invisible characters", (name) => `${name.slice(0, 2)}\u200b${name.slice(2)}\u00ad`],
  ["brackets and no-break spaces", (name) => `[${name.replaceAll(" ", "\u00a0")}]`],
  [
    "full-width letters",
    (name) => name.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  ],
];

test.each(writings)("a name in %s means the same", (_writing, write) => {
  const different = [...rows(emailNames), ...rows(balanceNames)]
    .map(([_language, name]) => name)
    .filter((name) => readName(write(name)).is !== readName(name).is);
  expect(different).toEqual([]);
});

test.each([
  "Accepts Email Marketing",
  "Email Subscription Status",
  "opt in email",
  "Email opens",
  "Referrer email",
  "Newsletter (E-Mail)",
  "E-Mail bestätigt",
  "Consentement email",
  "Acepta marketing por email",
  "Consenso email",
  "E-mail verificado",
  "E-mail geverifieerd",
  "Zgoda na e-mail",
])("“%s” is not the email of the customer", (name) => {
  expect(readName(name)).toEqual({ is: "NOT_EMAIL" });
});

test.each([
  "Total points",
  "Points total",
  "Gesamtpunkte",
  "Total de puntos",
  "Puntentotaal",
  "Suma punktów",
  "Team points",
])("“%s” may be the balance, or not", (name) => {
  expect(readName(name)).toEqual({ is: "MAYBE_POINTS" });
});

test.each(["", " ", "Column 1", "Wert", "Value", "Foo", "A", "#", "__proto__", "constructor", "\ud800", "Stempel"])(
  "“%s” means nothing to us",
  (name) => {
    expect(readName(name)).toEqual({ is: "UNKNOWN" });
  },
);
