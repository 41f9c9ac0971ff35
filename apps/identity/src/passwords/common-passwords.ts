/**
 * Passwords that everybody tries first, without signs and in small letters; with any digits behind them they are as
 * common. Only what twelve characters can hold is of use here.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `password passwordpassword passw0rd password123456 katasandi katasandiku katasandisaya rahasia rahasiaku rahasianegara
   qwertyuiop qwertyuiopasdf qwerty qwertyqwerty asdfghjkl zxcvbnm 1q2w3e4r5t6y 1qaz2wsx3edc iloveyou iloveyouforever
   administrator adminadmin admin operator welcome selamatdatang letmein letmeinplease changeme changemeplease
   indonesia indonesiaraya indonesiaku merdeka merahputih garuda garudapancasila pancasila bhinnekatunggalika
   jakarta surabaya bandung malang yogyakarta sayangku sayangkamu cintaku akucintakamu bismillah alhamdulillah
   bismillahirrahmanirrahim subhanallah masyaallah doraemon superman spiderman liverpool manchesterunited barcelona
   realmadrid chelseafc persijajakarta persibbandung aremamalang desaekspor desabisaekspor kemendag kementerian
   kementerianperdagangan kemendesa perdagangan titiktemu titiktemutitiktemu exportimport trustno1 sunshine princess
   football baseball basketball michaeljackson computer internet whatsapp facebook instagram google samsung
   correcthorsebatterystaple mypassword thisismypassword inipasswordku passwordku gantikatasandi supersecret secret
   abcdefghijkl abcd1234abcd aa123456789 qwe123qwe123 asd123asd123 000000000000 111111111111 123456789012 987654321098
   dragon monkey master shadow jordan hunter charlie starwars whatever`.split(/\s+/),
);
