import type { Language } from "./language";

/** No spaces stand between the words here, so that most are found in any place. */
export const japanese: Language = {
  email:
    "メール, メールアドレス, eメール, eメールアドレス, 電子メール, 電子メールアドレス, 顧客メールアドレス, 顧客メール, 会員メールアドレス",
  notEmail: "*メルマガ*, *メールマガジン*, *配信*, *認証*, *購読*",
  points: "ポイント, ポイント数",
  balance: "残高, 残",
  wallet: "財布",
  beside: "保有, 現在, 現在の, 利用可能, 利用可能な, 有効, 会員, 所持, 数, 顧客, お客様, の",
  value: "価値",
  spent: "*使用*, *利用済*, 利用, *消費*, *交換*",
  pending: "*保留*, 仮, *予定*, *未確定*, *承認*",
  expired: "*失効*, *期限*",
  lifetime: "*累計*, *累積*, *獲得*, *付与*, 総, *生涯*",
  credit: "*クレジット*, *ギフト*, *クーポン*",
  money: "*金額*, *総額*, *割引*, *換算*, *売上*",
  change: "*調整*, *変更*, *増減*, *追加*",
  tier: "*ランク*, *ステージ*, *ティア*, *レベル*",
  count: "*紹介*, *注文*, *来店*, *購入*",
  other: "*番号*, *電話*, *誕生*, *生年月日*, *日時*, *日付*, 年, 氏名, 名前, *住所*",
};
