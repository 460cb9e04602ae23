import type { Language } from "./language";

export const spanish: Language = {
  email: "correo, correos, correo e, correo electrónico, correoelectronico",
  notEmail:
    "acepta*, boletín, suscri*, consentimiento, verificad*, estado, referid*, secundario, enviad*, abiert*, postal",
  points: "puntos, punto, ptos, pts",
  balance: "saldo, balance",
  wallet: "monedero, cartera",
  beside: `cliente, clientes, usuario*, miembro*, socio*, fidelidad, fidelización, lealtad, recompensa*, premio*, bonus, programa,
    disponible*, actual, actuales, restante*, canjeable*, redimible*, vigente*, activo*, utilizable*, número, cantidad, de, del, el, la, los, mis,
    sus, en, dirección, electrónico, principal, contacto, facturación, tarjeta`,
  value: "valor",
  spent: `gastad*, canjead*, canje, canjes, usad*, utilizad*, consumid*, redimid*, descontad*, rescatad*, cambiad*, debitad*`,
  pending:
    "pendiente*, confirmar, aprobar, espera, reservad*, bloquead*, no disponible*, futur*, provisional*, sin confirmar",
  expired: "caduc*, vencid*, vencimiento*, vencer, expirad*, expiración, perdid*, válido*, validez",
  lifetime:
    "ganad*, obtenid*, generad*, históric*, vida, vitalicio*, acumulad*, otorgad*, recibid*, conseguid*, recolectad*",
  credit: "crédito*, a favor, tarjeta regalo, tarjeta de regalo, vale, vales, cupón*",
  money: `importe*, monto*, gasto, gastos, facturación, factura*, descuento*, precio*, coste*, costo*, divisa, ingresos, ventas, pago*,
    dinero, euros`,
  change:
    "ajust*, movimiento*, variación, por, para, cambio*, añadi*, cancelad*, anulad*, agregar, agregad*, sumar, corrección, diferencia, inicial*, anterior*, último*",
  tier: "nivel*, estatus, rango, categoría, umbral*, mínim*, faltan*, próximo*, siguiente, requerid*, objetivo",
  count: "pedido*, referido*, visita*, compra*, cita*, invitad*, orden, órdenes, reseña*",
  other: `teléfono*, móvil, celular, código*, año*, fecha*, nacimiento, cumpleaños, edad, apellido*, ciudad, país, mes,
    número de cliente, identificador`,
};
