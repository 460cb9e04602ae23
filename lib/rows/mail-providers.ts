/** Where people have their mail, for finding addresses that were meant to be there. */
export const mailProviders: readonly string[] = [
  // World
  "gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com rocketmail.com icloud.com me.com",
  "mac.com aol.com proton.me protonmail.com pm.me mail.com email.com zoho.com fastmail.com tutanota.com hey.com duck.com",
  // Germany, Austria, Switzerland
  "gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de arcor.de online.de mailbox.org posteo.de hotmail.de yahoo.de",
  "outlook.de live.de aol.de aon.at chello.at bluewin.ch hispeed.ch sunrise.ch",
  // France, Belgium, Netherlands
  "orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr hotmail.fr yahoo.fr live.fr outlook.fr gmx.fr aol.fr",
  "skynet.be telenet.be proximus.be hotmail.be ziggo.nl kpnmail.nl planet.nl home.nl hetnet.nl xs4all.nl live.nl hotmail.nl",
  // Italy, Spain, Portugal
  "libero.it virgilio.it tin.it alice.it tiscali.it fastwebnet.it hotmail.it yahoo.it live.it outlook.it telefonica.net",
  "terra.es hotmail.es yahoo.es outlook.es sapo.pt netcabo.pt mail.telepac.pt",
  // Poland, Czechia, Hungary
  "wp.pl o2.pl onet.pl onet.eu interia.pl op.pl gazeta.pl poczta.fm tlen.pl vp.pl seznam.cz centrum.cz freemail.hu citromail.hu",
  // Nordic countries
  "telia.com hotmail.se live.se yahoo.se hotmail.dk live.dk mail.dk online.no hotmail.no kolumbus.fi luukku.com",
  // United Kingdom and Ireland
  "hotmail.co.uk yahoo.co.uk live.co.uk outlook.co.uk btinternet.com sky.com virginmedia.com ntlworld.com talktalk.net",
  "blueyonder.co.uk tiscali.co.uk eircom.net",
  // America, Australia, Asia
  "comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net optonline.net juno.com",
  "rogers.com shaw.ca sympatico.ca videotron.ca yahoo.ca hotmail.ca uol.com.br bol.com.br terra.com.br ig.com.br",
  "yahoo.com.br hotmail.com.br outlook.com.br yahoo.com.mx bigpond.com optusnet.com.au yahoo.com.au rediffmail.com qq.com",
  "163.com 126.com naver.com hanmail.net yahoo.co.jp yahoo.co.in mail.ru yandex.ru yandex.com ukr.net",
].flatMap((line) => line.split(" "));
