import type { Language } from "./language";

/** Of Brazil and of Portugal. */
export const portuguese: Language = {
  email: "correio eletrónico, correio eletrônico, correio electrónico",
  notEmail: "aceita*, inscrit*, consentimento, verificado, indicado, secundário, enviad*, abert*",
  points: "pontos, ponto, pts",
  balance: "saldo",
  wallet: "carteira",
  beside: `cliente, clientes, usuário*, utilizador*, membro*, sócio*, fidelidade, recompensa*, prêmio*, prémio*, bônus, bónus, programa,
    disponíve*, atual, atuais, actual, ativo*, restante*, resgatáve*, utilizáve*, quantidade, qtd, qtde, número, nº, n, de, do, da, dos, o,
    os, em, meus, seus, conta, endereço, eletrónico, eletrônico, principal, contato, contacto, cartão`,
  value: "valor",
  spent:
    "gasto, gastos, gasta*, resgatad*, resgate*, usado*, utilizad*, trocad*, descontad*, consumid*, debitad*, convertid*",
  pending: "pendente*, confirmar, aguardando, espera, bloquead*, reservad*, liberar, não, futur*, provisóri*, aprovar",
  expired: "expirad*, expirar, expiração, vencid*, vencer, vencimento, validade, válido*, caducad*, perdid*",
  lifetime:
    "ganho*, ganhos, obtid*, creditad*, históric*, vitalíci*, acumulad*, conquistad*, recebid*, vida, gerad*, coletad*",
  credit: "crédito*, vale, vales, cartão presente, cartão oferta, cupom, cupão",
  money:
    "montante*, faturamento, faturação, desconto*, preço*, custo, custos, moeda, receita*, vendas, pagamento*, dinheiro, reais, fatura*",
  change:
    "ajust*, movimento*, variação, por, para, alteração, cancelad*, adicion*, correção, diferença, inicia*, anterior*, último*, mudança",
  tier: "níve*, nivel, escalão, categoria, mínim*, faltant*, próximo*, limiar, necessário*, meta",
  count: "pedido*, indicaç*, indicad*, encomenda*, visita*, compra*, convid*, convite*",
  other: `telefone*, celular, telemóvel, código*, cep, ano*, data, nascimento, aniversário, idade, nome, sobrenome, apelido, cidade, país,
    mês, número do cliente`,
};
