import type { Language } from "./language";

export const french: Language = {
  email: "courriel, courriels, mél, mèl, adresse électronique, adresse de messagerie, messagerie électronique",
  notEmail:
    "consentement, abonn*, inscri*, vérifié*, statut, parrain*, filleul*, secondaire, envoyé*, ouvert*, désinscri*",
  points: "points, pts",
  balance: "solde",
  wallet: "cagnotte, porte monnaie, portefeuille",
  beside: `client, clients, compte, compteur, cliente, membre, fidélité, fidelite, adhérent*, récompense*, cadeau, cadeaux, bonus, prime*, programme,
    actuel*, disponible*, utilisable*, utiliser, dépensable*, échangeable*, restant*, actif*, nombre, nb, nbre, de, du, des, d, le, la, les, l, au, en, mes,
    vos, adresse, électronique, facturation, principal*, carte`,
  value: "valeur",
  spent: `dépensé*, utilisés, utilisé, utilisées, utilisation*, consomm*, échangés, échangé, échange, convertis, converti, brûlé*,
    débit*, rachet*, employé*, retirés`,
  pending: `attente, valider, venir, en cours, validation, non, bloqué*, réserv*, provisoire*, futur*, prévu*, confirmer, pas`,
  expired: "expir*, périm*, perdu*, valable*, validité, échéance*, caduc*",
  lifetime: `gagn*, cumulé*, accumul*, acquis*, historique*, depuis, à vie, attribu*, obtenu*, collect*, reçu*, octroy*`,
  credit: "crédit*, avoir, avoirs, bon, bons, carte cadeau, cartes cadeaux, chèque*",
  money: `montant*, contre valeur, dépense, dépenses, chiffre*, remise*, réduction*, prix, coût*, devise*, vente*, paiement*, facture*,
    panier*, ca, argent`,
  change:
    "mouvement*, ajust*, correct*, variation*, par, modif*, annul*, ajout*, ajouter, différence, initial*, ancien*, précédent*, dernier*",
  tier: "palier*, niveau*, statut*, rang*, seuil*, manquant*, prochain*, minimum, requis*, objectif*, suivant",
  count: "commande*, parrain*, filleul*, visite*, achat*, rendez vous, avis, invit*",
  other: `numéro client, numéro de client, numéro de carte, numéro de commande, numéro de téléphone, n client, téléphone*, tél, portable, année*, date*, naissance, anniversaire, âge, nom, prénom, code postal, ville,
    pays, mois, identifiant*, pointure*`,
};
