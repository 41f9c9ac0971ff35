/** Names of provinces, regencies, countries and great cities: they say where goods come from or go to, not what they are. */
export const places = `
bali toba nias agam tana aceh bantam pesisir united los san sri ho chi minh pa
abab aceh adelaide africa african afrika algeria alor ambon amed america american amerika ampat amsterdam
anambas angeles antwerp arab arabia arabian arfak argentina aru asahan asia asian asmat auckland australia
australian austria badung bagian bahrain bajawa balai balangan balikpapan balinese banda bandar bandung banggai
bangka bangkalan bangkok bangladesh bangli banjar banjarbaru banjarmasin banjarnegara bantaeng banten bantul
banyuasin banyumas banyuwangi barcelona barito barru batam batanghari bau bedagai beijing bekasi belanda belgia
belgium belitung belu bener bengkalis bengkayang bengkulu berau berlin bharat biak biaro bima binjai bintuni bireuen bitung blitar blora boalemo bogor bojonegoro bolaang bolango bombana bondowoso bone bontang borneo
boyolali brasil brazil brebes brisbane britain british brunei brussels budapest bukittinggi buleleng bulukumba
bulungan bungo buol buru busan buton cairo california cambodia canada canadian celebes celuk chennai chicago
chile china chinese ciamis cianjur cilacap cilegon cimahi cina cirebon colombia colombo czech dairi dan danish datar
deiyai delhi deli demak denmark denpasar depok dhabi dhaka dharmasraya dieng dki dogiyai doha dompu donggala dubai
dumai durban dutch egypt emirates empat ende england enim enrekang eropa ethiopia europe european fakfak filipina
finland finnish flores florida france french garut gayo german germany ghana gianyar gilimanuk gorontalo gowa greece
greek gresik grobogan guangzhou gunungsitoli halmahera hamburg hanoi hasundutan hong hongkong houston humbang
hungarian hungary india indian indonesia indonesian indramayu inggris iran iraq ireland israel istanbul italia
italian italy jabung jakarta jambi japan japanese java javanese jawa jayapura jayawijaya jeddah jember jembrana
jeneponto jepang jepara jerman jogja jogjakarta johannesburg jombang jordan kaimana kalimantan kampar kapuas
karanganyar karangasem karawang karimun karo kartanegara kasongan katingan kayong kebumen kediri keerom kei kendal
kendari kenya kepahiang kerinci ketapang kingdom kintamani klaten klungkung kolaka komering konawe kong korea korean
kotabaru kotamobagu kotawaringin kuala kuantan kubu kudus kulon kuningan kupang kusamba kutai kuwait labuhanbatu
lagos lahat lamandau lamongan lampung lampungnese landak langkat langsa lanka lanny lasem lawas lebak
lebanon lebong lematang lembata lhokseumawe lingga linggau london lovina lues lumajang lumpur luwu madiun madrid
madura magelang magetan mahakam majalengka majene makassar malaka malang malaysia malaysian malinau maluku mamasa
mamberamo mamuju manado mandailing mandar manggarai manila manokwari mappi maroko maros masalembu mataram maybrat
mecca medan meksiko melawi melbourne mempawah mentawai merangin meranti merauke meriah mesir mesuji metro mexico
miami milan mimika minahasa minang minangkabau mojokerto moluccas mongondow morocco morotai morowali moscow moutong
muaro muko mumbai muna munich murung muscat myanmar nabire nagan nagekeo nairobi natal natuna ndao nepal netherlands
ngada nganjuk ngawi nias nigeria norway norwegia norwegian numfor nunukan nusa nusantara oman osaka paciran pacitan
padang pakistan palangkaraya palembang palopo palu pamekasan pandeglang pangandaran pangkajene pangkal paniai
panjang papua papuan parepare pariaman parigi paris pasaman pasangkayu paser pasuruan payakumbuh pegunungan
pekalongan pekanbaru pelalawan pemalang pematangsiantar penajam penukal perancis perth peru pesawaran philippines
pidie pinrang pisau poland polandia polewali polish ponorogo pontianak portugal poso prabumulih prancis
pringsewu probolinggo progo pulang purbalingga purwakarta purworejo pusat qatar raijua raja rappang rawas rejang
rembang riau riyadh rokan romania rome rote rotterdam rusia russia russian ruteng sabang sabu salatiga samarinda
sambas samosir sampang sanggau sangihe santiago sarmi sarolangun saudi sawahlunto seattle sedayu sekadau selayar
seluma semarang sengkang seoul seram serang serdang seribu serui seruyan shanghai shenzhen siak siau sibolga
sidempuan sidenreng sidoarjo sigi sijunjung sikka simalungun simeulue singapore singapura singingi singkawang
singkil sinjai sintang situbondo sleman solo solok soppeng sorong spain spanish spanyol sragen states subang
subulussalam sukabumi sukamara sukawati sukoharjo sula sulawesi sumatera sumatra sumatran sumba sumbawa sumedang
sumenep sundanese surabaya surakarta sweden swedia swedish swiss switzerland sydney tabalong tabanan tagulandang
taipei taiwan takalar takengon talaud taliabu tambrauw tamiang tangerang tanggamus tanimbar tanzania tapanuli tapin
tarakan tasikmalaya tebing tebo tegal temanggung ternate texas thai thailand tidore timor tinggi tiongkok toba tojo
tokyo toli tolikara tomohon toraja toronto trenggalek tropical tual tuban tulungagung tunisia turkey turki turkiye
uae ubud ukraine ulu una usa vancouver vienna vietnam vietnamese wajo wakatobi wamena waropen warsaw wondama
wonogiri wonosobo yahukimo yapen yogya yogyakarta york zealand
`;
