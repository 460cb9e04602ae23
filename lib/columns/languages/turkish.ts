import type { Language } from "./language";

export const turkish: Language = {
  email: "eposta, eposta adresi, mail adresi",
  notEmail: "bülten*, izni, izin, pazarlama*",
  points: "puan, puanlar, puanı, puanları",
  balance: "bakiye, bakiyesi",
  wallet: "cüzdan",
  beside: "müşteri*, üye*, mevcut, güncel, kullanılabilir, kalan, sadakat, bonus, hediye, aktif, sayısı, adresi",
  value: "değer, değeri",
  spent: "harcanan*, harcanmış, kullanılan*, kullanılmış, itfa*",
  pending: "bekleyen*, bekle*, onay, askıda, bloke",
  expired: "süresi, geçersiz*, son kullanma, dolan, dolmuş",
  lifetime: "kazanılan*, kazanılmış, ömür, ömürboyu, biriken*, birikmiş",
  credit: "kredi*, hediye kartı, hediye çeki, çeki",
  money: "tutar*, harcama*, ciro*, indirim*, fiyat*, para, lira*",
  change: "değişiklik, düzeltme*, ekle*, fark, önceki, başına",
  tier: "seviye*, kademe*, durum*, eşik, sonraki, gereken, minimum",
  count: "sipariş*, referans*, davet*, ziyaret*",
  other: "numara*, telefon*, yıl*, tarih*, doğum, yaş, ad, adı, soyad*, şehir, ülke, ay",
};
