import type { Language } from "./language";

export const polish: Language = {
  email: "poczta, poczty elektronicznej, poczta elektroniczna, adres mailowy",
  notEmail: "zgoda, marketingow*, subskrypcj*, zweryfikowan*, polecając*, wysłan*, otwart*",
  points: "punkty, punktów, punkt, punktow, punktowe, punktowy, punktowego, pkt",
  balance: "saldo, salda",
  wallet: "portfel, środki, środków",
  beside: `stan, klient, klienta, klientów, użytkownik*, członk*, uczestnik*, lojalnościow*, program, programie, programu, bonusow*, premiow*,
    nagród, konto, konta, aktualn*, bieżąc*, obecn*, dostępn*, aktywn*, pozostał*, do wykorzystania, do wydania, do wymiany, liczba, ilość,
    w, na, twoje, moje, adres, elektroniczn*, kontaktow*, karta, karty`,
  value: "wartość",
  spent:
    "wydane, wydanych, wydano, wykorzystane, wykorzystanych, wykorzystano, wymienion*, zrealizowan*, zużyt*, odebran*, odjęt*, użyt*, spożytkowan*",
  pending:
    "oczekując*, oczekiwani*, zatwierdzeni*, niezatwierdzon*, zablokowan*, zarezerwowan*, potwierdzenia, nie, przyszł*",
  expired: "wygas*, przeterminowan*, ważn*, utracon*, przepadł*",
  lifetime:
    "zdobyt*, zarobion*, zebran*, przyznan*, naliczon*, historyczn*, cały, całe, uzyskan*, otrzyman*, zgromadzon*, nagromadzon*",
  credit: "kredyt*, podarunkow*, bon, bony, doładowani*",
  money:
    "kwota, kwoty, wydatki, wydatków, obrót, obroty, rabat*, cena, ceny, koszt*, walut*, przychod*, przychód, sprzedaż*, płatnoś*, zł, pln",
  change:
    "korekt*, zmian*, operacj*, za, anulowan*, dodan*, dodaj, różnic*, początkow*, poprzedni*, ostatni*, transakcj*",
  tier: "poziom*, ranga, próg, progu, brakując*, minimum, minimaln*, następn*, wymagan*, grupa, cel",
  count: "zamówie*, poleceni*, polecon*, wizyt*, zakup*, zaprosz*, opinii",
  other: `numer, numeru, nr, telefon*, komórk*, kod, rok, roku, data, daty, urodzenia, wiek, imię, nazwisko, nazwa, miasto, kraj, miesiąc,
    identyfikator`,
};
