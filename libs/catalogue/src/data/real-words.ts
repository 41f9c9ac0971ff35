/**
 * Common English and Indonesian words that lie a slip or two away from a word of ours; being real words, they are never
 * read as a typing error of it. Found by trying the
 * commonest words of English and Indonesian (wordfreq), 14,000 and 12,000 of them, of four letters 9,000 and 7,000.
 */
export const realWords = `
aaron abad absolutely acak accidental acting activate acuan adam adat advocacy advocate adzan aged agen aging agus
ahmed aimed ajak ajang ajar akal akbar akting alan alarm alice alis alma alot amat ambang amen amend amid amin ample
ananda anang ancaman andalkan aneh angel anggun anime anjungan anna anyar apply area arema arent arif arisan arise
armed asalkan asean aset asik asma asri asus automatic awak awan axis ayat babak babe baca back backed bacterial badly
badut baek baha bahkan bahu bail bajingan bakal bake baker bala bald balik baling balkon ballet balon bambang banding
bangga banging bangsat bani banteng banting bapa barak barat barbara bare bareng barn baron barrier barry base basi
batal baton batter batting bayang bayaran bayi bayu beat becanda bedah been beetle begadang began bela belasan
believing bella belle belok belong bend bening bent benteng berang berasa berbadan berbahasa berbahaya berbakat
berbayar berbulan berenang bergoyang bergulir beri berjalan bersenang bersin bertahan bertahap bertahun berujung
berwenang beta betah better betting betty betul biara biasa biased bidik bijak bill bimbingan bina bincang bintan
biola bite blah blank blink bloke blond bloody blow blown blush bobot bocor body bohong boil bokong bold bond bongkar
boom boost booth booty bore borne boss botak both bothered bout bowel brad breach break breed bride brock broker bromo
brook brushed bubar buck budi buffet buka bule bull bumn bump buncit bunda burton bush busuk busur butler cacing
cadangan cagar calm came camp canggih canggung cant capek captured cara care cared caring carl carrie carried carry
carson cartel castro celaka cengkareng cerah cerai ceria chan chang changing chant chao cheer chen chin choked
choosing christian christie christina chuck chung cikarang cindy ciptakan cita clan clara cleared clip clive clone
coach cockpit cole combo comin comp cone congo continent cool cooled cooper cope coping cord corey costa covert cowok
cracked crane crap crashed craving created creeping crest criteria crooked crush cuba cucu cukai cukur cult cultural
cuman cuplikan curam curang curi curly cursed curved cute cuti cynical dada daeng daerah dalem dame damn damon dancing
darat dare daring data dating daud dawn daya dean declaration declined dedicated defined dekan deklarasi demo
demokrasi depicting deportation designated destined detained dewi dian diberikan died dilema dima dipahami discuss
dish dive diving doang dock domestic dominasi donor doris dorongan dramatic drank draw dread dreamed dressed drifting
drinking drop drown duet duga duit duka duke dukun dull dulu dusta dusty duta earning easter eddie edged elder empuk
enteng erotic especially essentially ethic etnis ever expansion extensive fade fall fame fare fase fate fearless feel
feet fell figur figuring filed fill filled fined finishing fire fired fisher fitri flame flare fled flesh floating
flood flooding flora flowering fold fond fool forced ford forge forget formed forrest fort fossil fragment fragrance
framed fred freed gabung gabungan gadang gagah gain gaji galak galang galau gamer ganteng gara garis gary gate
gathered gave gawang gawat gaya gaza gelandang gelombang gemilang genangan gene geng gerbang geser giat gigih gigit
gilang gini gitu giving gizi glow gojek golongan gone grace graduated grande granted granting graph grasp greed greene
greet grew gross grove gulat gulf gurun hail hairy hambatan hamil hamilton hammer hamparan handing handled handy hang
haram hardcore harian harm harper harun hasan haus heather heir help helpless hengkang here hidung hike hingga hire
hole homeless homer homework honda hoon hopeless horny host housed hugh humane hutang idea idul ikon illusion iman
inch inci inclusion indiana industry inferior insan instrumental intan intense inter intim invasion irak irene irish
iseng isis ivan iwan jabar jaga jago jail jajaran jake jalanan jalur jamal jamie jane janet jantan jarang jari jatim
jaya jelang jengkel jenjang jerk jerry jiwa joko jolly jongkok juanda juli juru kabin kabinet kacau kadal kado kafir
kagak kaget kaisar kaitan kaku kala kalangan kali kamil kamis kamu kanak kanal kandungan kane kang kantung kapak kapel
kapur karan karat karen karim karir karl karma kartun karun kasat kaset kasi kasir katakan kataku katie katolik katup
kawah kawasaki kebagian kebajikan keinginan kejam kejang kelainan kelam keliling kemari kemauan kemenangan kena kenali
kenangan kencang kencing kenyan keping kepingan keracunan keragaman keraguan kerah kerajaan kerangka kerap kerugian
kesan kesenangan kesenian ketagihan ketat ketegangan ketenangan keterangan ketik ketua ketuk keuangan kewajiban
kewenangan keyakinan kiai kian kilat kill kinda kini kira klik klopp kode kokoh kolom koma komen kompi koneksi koni
konsentrasi kontak konvensi konversi konyol kritik kubur kuku kumar kumbang kumpulan kunjungan kuota kupu kura kurir
kurus kuta kyai kyle laba lack laga laid lake laku lamar lamaran lambang lambung lame lampau lane lang lantang
lantaran lapak lapang lapangan lapor larang larangan laris larut larutan lasting latar latin latter lawn layak layani
laying lazy leak leap lebar lebaran lebat lecet lega legit lelah lembab lembaga lembah lembur lempar lengah lengan
lensa leon lester letak liam licin life lift liga lighting lightning lincah lini lirik lisa lived locking logan
login lolo lonceng lone longer lontong lord lose luis luke lumpuh luna lunar lung luput lutut macet magang magis maha
mahar mahir maine mainkan mainnya maju maka makam makin malah male malik malta malu mama mana mancing mandat manga
mangsa mania mantan mapan marah marak mari maria marie marina mark marvin masa masehi mason massal mastered masukan
maternal math mati matt mattered maya mayer mean median medicare mega megah megan mekah melanda melatih melengkung
melt memandang memang memanjang memasang mempelai menangis menanti mending menendang meng menjalin menjamin mental
menunggu menyalin menyelam menyerap meraih merak merancang mere merenung mess meta metre mewah mice mick mild mile
miller minat mind mine mirip misi miss mocking mode monastery monk monster monte moon mortal mose most mual mudik
mueller muka mula muntah must mustang mustard myung nabi nada nafa namaku nampak nana nasa nash nasib nasir nato naval
nazi neat needless ngga niaga nicer nick nicotine nigel nina nominasi none noon notified nyala obsolete official omong
open oranye over owen paced padat pagan page paham pahami pahit paid pain painter painting pairing pajak pakar pake
palang pale paman pamela panama panas panci panda pandu panggung pantang pantat panti panutan papa parah parenting
parked parkir parma particle partisan paru paruh pasal pasca pasif past paten path patut paul paula peak pecahkan
pedal pedalaman peer pegang pegangan pelat pelik pelit pemangku pembaruan pemenang pemotongan pena penat penekanan
penenang pengajian pengedar penis penjualan penyebab penyebar penyedia penyelam peradaban peralihan peran peranan
perancang perasaan perawat perawatan perayaan perbuatan perda perhelatan peri periklanan perjalanan perjudian perlahan
perluasan pernikahan persen persia persiapan pertanda perubahan perum pesat peta petahana petak petang peter petir
petrus piala piatu pick pictured pierce pile ping pipi pipis piramida pita pity pixel placed planet planned planted
planting plat play played player plotting pocong pointed pointing pola poll polo pope porch portugis pose posted
postingan potter powered prank prayed preferred presented preston prima proclaimed produce psalm published pudar puing
puji pula pulih pull pulsa puluh punggung punished punk pupil pursue putar putin putri putting queer race radang raffi
rage raisa ramah rambu ramp rampung rancangan rand randy ranging ranjang rank ranting rapi rasakan rata rate rawan
rawat raya rcti read rear rebut recalled receiver rela reliable relied rely remeh rendah rentang renungan repaired
report resah reserved resign resor reversal riang rick rico ride rider rindu riot rise robbed rocky rode role roman
romantic ronde room rosie ross rover royce rubah rubbed rugby rusa ruth saat sabtu safe saga sahur said sain saing
sajak sajalah sakit salat saleh salim saluran salut samar sambil sambut sambutan same sampe samping sampingan samsung
samuel sana sanak sandi sandy sang sanggar sangka santa santai santo santun sara sarah saran sarana sarankan sasha
satan save saving sayang sayap scam scan scandal scarce scare screamed scripture seal sean seasonal sebut sebutan
securing sedan sedangkan sedia sedih seem seen segan segel segi sejam sekar sela selagi selain selaku selam selang
selangkah selasa self sell semak semangat sempat sempit semua senam senat seni sentimen sepak sepanjang sepi sepotong
sept serah serangan serangga serasi serbu seri serie seru seruan sesak sesama sesat sesi setelah sewer sewing shady
shaking shale shame shane shaping sharing shave shaw shawn shed sheer sheldon shelley shin shiny shook shopping shore
shot shout shove show sial sialan siapa sibuk sick sifat sihir sikap silam silang silat simak sing sini sinopsis sisa
sisi siswa site siti situ skandal skate skip skipper slam slap slate slick slim slipped slippery smack smell smelling
snap snapped sneak soak sofia solat sold soleh some sore sorga sort spam specialist specially specific spell spelled
spelling spike spin spine spit spite splendid spree sprint spying squad staf staged stainless stare staring stark
starring starting starving stat status statute stay steal stealing steep steering step stepping stevie sting stint
stirring stoke stood storing stray stre streak stuck suap suara subuh suci sued suhu suka sukar suku sulaiman sulap
sulit sulung sumbangan sumbar sumbu sung superb supir supper surah suram surat sure surf suriah surut susah susun swan
swap swearing sweat sweating sweep swell swelling swept swinging swipe swore sworn synthesis syrian taat tabel tabung
tabungan tadi tahan tajam tale talk tall tama tamat tambah tamil tampa tampak tampan tampang tanda tandang tanggung
tangkap tangkis tanner tantangan tanya tapak tape tapi tara tari taruh tasted tata tatanan tatapan tato tawa taxi team
tebak technical teddy tega tegak tegang tegar teka tekan teknik telak telanjang telat teluk tema tembak tembakan
temper temple tempo tempuh tempur temui temukan tenar tendang tended tenggara tenis tent tentang teori tepat tepi
terapi teras terasa terbang terbilang terbuang terhenti teriak terik terisi ternyata teror terpencil terpenting
terrified terry tertahan terulang tetua tewa text thee threw tiba tide tier till timur tinder tingkat tipe tipu todd
tolak told toll tolol tombak tone topik tournament tracy traditionally trail tran transitional translated trek tren
troy true tuamu tubuh tuga tuhan tukang tukar tulus tumbang tumblr tumpah tumpang tumpukan tunangan tunda tunduk tune
tunggal turis turunkan turut tutur tweeting twin uang ubah uber ucap ukur ulah ulangan umar umur undang undangan unit
unto unwanted upah upon urus usah usai usang user usul utah utang vast vega verified versa waiter wajib wale wali walk
walt walter wang wanting warp wasted weak weary well went wewenang whore wicked wicket wide wife winding windy wing
winger wipe wise wished wive wondered word wrapped yard yong younger
`;
