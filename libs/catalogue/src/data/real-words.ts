/**
 * Common English and Indonesian words that lie a slip or two away from a word of ours; being real words, they are never
 * read as a typing error of it. Found by trying the 14,000 commonest words of English and the 12,000 of Indonesian.
 */
export const realWords = `
aaron absolutely accidental acting activate acuan advocacy advocate adzan aging ahmed aimed ajang akbar akting alarm
alice alma ambang amend ample ananda anang ancaman andalkan angel anggun anime anjungan anyar apply arema arent arisan
arise armed asalkan asean asma automatic babak backed bacterial badly badut bahkan bail bajingan bakal baker balik
baling balkon ballet balon bambang banding bangga banging bangsat banteng banting barak barat barbara bareng baron
barrier barry batal baton batter batting bayang bayaran becanda bedah beetle begadang began belasan believing bella
belle belok belong bening benteng berang berasa berbadan berbahasa berbahaya berbakat berbayar berbulan berenang
bergoyang bergulir berjalan bersenang bersin bertahan bertahap bertahun berujung berwenang betah better betting betty
betul biara biasa biased bidik bijak bimbingan bincang bintan biola blank blink bloke blond bloody blown blush bobot
bocor bohong bokong bongkar boost booth booty borne botak bothered bowel breach break breed bride brock broker bromo
brook brushed bubar buffet bule buncit bunda burton busuk busur butler cacing cadangan cagar calm canggih canggung
capek captured cared caring carrie carried carry carson cartel castro celaka cengkareng cerah cerai ceria chang
changing chant cheer choked choosing christian christie christina chuck chung cikarang cindy ciptakan clara cleared
clive clone coach cockpit combo comin congo continent cooled cooper coping corey costa covert cowok cracked crane crap
crashed craving created creeping crest criteria crooked crush cukai cukur cultural cuman cuplikan curam curang curly
cursed curved cynical daeng daerah dalem damon dancing darat daring dating declaration declined dedicated defined
dekan deklarasi demokrasi depicting deportation designated destined detained diberikan dilema dipahami discuss diving
doang domestic dominasi donor doris dorongan dramatic drank dread dreamed dressed drifting drinking drown dukun dusta
dusty earning easter eddie edged elder empuk enteng erotic especially essentially ethic etnis expansion extensive
fearless figur figuring filed filled fined finishing fired fisher fitri flame flare flesh floating flood flooding
flora flowering forced forge forget formed forrest fossil fragment fragrance framed freed gabung gabungan gadang gagah
galak galang galau gamer ganteng garis gathered gawang gawat gelandang gelombang gemilang genangan gerbang geser gigih
gigit gilang giving gojek golongan grace graduated grande granted granting graph grasp greed greene greet gross grove
gulat gurun hairy hambatan hamil hamilton hammer hamparan handing handled handy haram hardcore harian harper harun
hasan heather helpless hengkang hidung hingga homeless homer homework honda hopeless horny housed humane hutang
illusion inclusion indiana industry inferior insan instrumental intan intense inter intim invasion irene irish iseng
jabar jail jajaran jalanan jalur jamal jamie janet jantan jarang jatim jelang jengkel jenjang jerry jolly jongkok
juanda kabin kabinet kacau kadal kafir kagak kaget kaisar kaitan kalangan kamil kamis kanak kanal kandungan kantung
kapak kapel kapur karan karat karen karim karir karma kartun karun kasat kaset kasir katakan kataku katie katolik
katup kawah kawasaki kebagian kebajikan keinginan kejam kejang kelainan kelam keliling kemari kemauan kemenangan
kenali kenangan kencang kencing kenyan keping kepingan keracunan keragaman keraguan kerah kerajaan kerangka kerap
kerugian kesan kesenangan kesenian ketagihan ketat ketegangan ketenangan keterangan ketik ketua ketuk keuangan
kewajiban kewenangan keyakinan kian kilat kinda klopp kokoh kolom komen kompi koneksi koni konsentrasi kontak konvensi
konversi konyol kritik kubur kumar kumbang kumpulan kunjungan kuota kurir kurus laku lamar lamaran lambang lambung
lampau lantang lantaran lapak lapang lapangan lapor larang larangan laris larut larutan lasting latar latin latter
layak layani laying lebar lebaran lebat lecet legit lelah lembab lembaga lembah lembur lempar lengah lengan lensa
lester letak licin lighting lightning lincah lirik lived locking logan login lonceng longer lontong lumpuh lunar
luput lutut macet magang magis mahar mahir maine mainkan mainnya makam makin malah malik malta mancing mandat manga
mangsa mania mantan mapan marah marak maria marie marina marvin masehi mason massal mastered masukan maternal mattered
mayer median medicare megah megan mekah melanda melatih melengkung memandang memang memanjang memasang mempelai
menangis menanti mending menendang menjalin menjamin mental menunggu menyalin menyelam menyerap meraih merak merancang
merenung meta metre mewah miller minat mirip mocking monastery monster monte mortal mudik mueller muntah mustang
mustard myung namaku nampak nasib nasir naval needless niaga nicer nicotine nigel nominasi notified nyala obsolete
official omong oranye paced padat pagan paham pahami pahit paid painter painting pairing pajak pakar palang paman
pamela panama panas panci panda pandu panggung pantang pantat panti panutan parah parenting parked parkir parma
particle partisan paruh pasal pasca pasif paten patut paula pecahkan pedal pedalaman pegang pegangan pelat pelik pelit
pemangku pembaruan pemenang pemotongan penat penekanan penenang pengajian pengedar penis penjualan penyebab penyebar
penyedia penyelam peradaban peralihan peran peranan perancang perasaan perawat perawatan perayaan perbuatan perda
perhelatan periklanan perjalanan perjudian perlahan perluasan pernikahan persen persia persiapan pertanda perubahan
perum pesat peta petahana petak petang peter petir petrus piala piatu pictured pierce pipis piramida pixel placed
planet planned planted planting played player plotting pocong pointed pointing porch portugis posted postingan potter
powered prank prayed preferred presented preston prima proclaimed produce psalm published pudar puing pulih pulsa
puluh punggung punished pupil pursue putar putin putri putting queer radang raffi raisa ramah rambu rampung rancangan
randy ranging ranjang ranting rasakan rawan rawat rebut recalled receiver reliable relied remeh rendah rentang
renungan repaired report resah reserved resign resor reversal riang rider rindu robbed rocky roman romantic ronde
rosie rover royce rubah rubbed rugby sabtu sahur saing sajak sajalah sakit salat saleh salim saluran salut samar
sambil sambut sambutan sampe samping sampingan samsung samuel sanak sandi sandy sanggar sangka santa santai santo
santun sarah saran sarana sarankan sasha satan saving sayang sayap scandal scarce scare screamed scripture seasonal
sebut sebutan securing sedan sedangkan sedia sedih segan segel sejam sekar selagi selain selaku selam selang selangkah
selasa semak semangat sempat sempit semua senam senat sentimen sepak sepanjang sepotong serah serangan serangga serasi
serbu serie seruan sesak sesama sesat setelah sewer sewing shady shaking shale shame shane shaping sharing shave shawn
sheer sheldon shelley shiny shook shopping shore shout shove sialan siapa sibuk sifat sihir sikap silam silang silat
simak sinopsis siswa skandal skate skipper slate slick slipped slippery smack smell smelling snapped sneak soak sofia
solat soleh sorga specialist specially specific spell spelled spelling spike spine spite splendid spree sprint spying
squad staged stainless stare staring stark starring starting starving status statute steal stealing steep steering
stepping stevie sting stint stirring stoke stood storing stray streak stuck suap suara subuh sukar sulaiman sulap
sulit sulung sumbangan sumbar sumbu superb supir supper surah suram surat suriah surut susah susun swan swearing sweat
sweating sweep swell swelling swept swinging swipe swore sworn synthesis syrian tabel tabung tabungan tahan tajam
tamat tambah tamil tampa tampak tampan tampang tanda tandang tanggung tangkap tangkis tanner tantangan tanya tapak
taruh tasted tatanan tatapan tebak technical teddy tegak tegang tegar teka tekan teknik telak telanjang telat teluk
tembak tembakan temper temple tempo tempuh tempur temui temukan tenar tendang tended tenggara tenis tentang teori
tepat terapi teras terasa terbang terbilang terbuang terhenti teriak terik terisi ternyata teror terpencil terpenting
terrified terry tertahan terulang tetua threw timur tinder tingkat tipu tolak tolol tombak topik tournament tracy
traditionally trail transitional translated tuamu tubuh tuhan tukang tukar tulus tumbang tumblr tumpah tumpang
tumpukan tunangan tunda tunduk tunggal turis turunkan turut tutur tweeting ulangan undang undangan unwanted usang
utang verified versa waiter wajib walter wanting warp wasted weary wewenang whore wicked wicket winding windy winger
wished wondered wrapped younger
`;
