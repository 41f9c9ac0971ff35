/**
 * Words of regional languages and short spellings of messages, each line led by the Indonesian word that stands for
 * all of it.
 */
export const regional = `
kering krg kring garing karing garau
tepung tpg tpung glepung galepung galapuang tapung
segar sgr seger
hidup hdp idup urip hirup
beku bku
merah mrh abang bereum sirah
putih ptih pth bodas puteh
hitam htm ireng item itam hideung cemeng
hijau ijo hejo
kelapa klp klapa klopo kalapa krambil karambia kambil nyiur
minyak lengo lenga minyk mnyk
gula gulo
air banyu cai aia aie
daun godong godhong dhaun
bunga bungo kembang
buah woh
kulit kuliik
ikan iwak lauk juku
arang areng areang
batok bathok sayak
serabut tapas
pisang gedhang cau unti utti
beras baras beas berrassa bras
jagung jagong jaguang
udang urang sitto
jawa jowo
palsu palsuu
bulu idep
besar gede
kecil cilik leutik
manis manih legi
kulit jangek walulang
rotan penjalin
singkong sampeu budin
kayu kaju
sapi jawi
lada sahang sulah marica mrica
perak salaka selaka
kenanga kenongo
nilam dilem
aren anau enau kawung
alpukat pokat apokat
kopi kahwa kupi kahve
garam uyah garem sira uyuah
kunyit kunir kunyik unyik
jahe jae sipodeh sipadeh laia jahe
kelor klor kelo marungga marongghi kelo
ubi huwi ubai
`;
