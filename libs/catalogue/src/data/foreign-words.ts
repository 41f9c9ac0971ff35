/**
 * Nouns of machines, services, vehicles, electronics, people, places, medicines, foreign foods: beside a word of ours
 * they make another product of it ("coffee machine", "bibit kakao").
 */
export const foreign = {
  id: `
mesin alat perkakas onderdil motor pompa kompresor pengering pengupas pemarut penggiling penggoreng pemotong
pengolah pencacah pemeras perajang kulkas kompor tungku percetakan kapal perahu jaring jala bubu pancing kail umpan
keramba tangki kolam jangkar mobil truk sepeda skuter kendaraan ban roda baterai aki traktor pesawat kereta ponsel
handphone hp telepon televisi kamera kabel elektronik listrik aplikasi lampu bohlam jasa layanan konsultan
konsultasi pelatihan kursus sekolah kampus wisata penginapan kafe toko warung waralaba pinjaman kredit asuransi
kripto investasi saham properti rumah apartemen kavling kantor sewa lowongan tiket logistik reparasi servis iklan
teman pacar dokter pengacara guru sopir semen beton baja besi alumunium seng nikel bauksit batubara emas bensin
aspal bata genteng ubin kaca pipa paralon plastik tinta lem kimia alkohol belerang baut mur paku kawat rantai
rongsok pupuk kompos pestisida herbisida insektisida bibit benih pakan kebun perkebunan lahan vaksin medis masker
popok deterjen sabun sampo krim kosmetik parfum handuk kaos seragam payung kacamata ransel koper apel anggur kismis
zaitun kurma gandum sapi babi ayam bebek unggas sosis bakso telur susu keju hiu paus lumba penyu roti mie mi bihun
biskuit kue permen anjing kucing kuda gajah beruang kelinci nyamuk buku koran kertas pulpen kasur setrika kran keran
senjata rokok lagu resep pohon penyakit restoran lantai atap sampah silikon busa imitasi wajah lilin benang judi
togel kandang timbangan pisau buruh apotek
kasa pel manfaat khasiat sejarah ramalan penghapus benur benih nener obat alamat rapat koordinasi undangan surat laporan proposal nota jadwal pameran stan visa paspor rekening pulsa kuota sinyal pilkades arisan hajatan
tambak sawah gudang pabrik bengkel studio klinik puskesmas masjid gereja pura candi museum pentas konser pertunjukan lomba turnamen sirkuit stadion terminal stasiun bandara
dermaga jembatan gang perumahan kontrakan kos kosan ruko kios mall supermarket swalayan kantin katering warteg angkringan
spanduk banner brosur undangan sablon desain foto video film sinetron novel komik puisi pantun drama tarian
tauge susu yoghurt keju cendol cincau kolak rujak gulai opor lontong ketupat
jagal tukang kuli satpam perawat bidan dukun bupati camat lurah presiden menteri polisi tentara artis penyanyi pemain pelatih
bola raket biola piano
guling kasur gorden karpet ember baskom panci wajan kompor dispenser kipas ac genset
helm sepatu seragam kaus kaki dasi wol poliester nilon denim spandek
bensin solar pertamax elpiji oli pelumas aspal listrik
terigu gandum kedelai brokoli apel pir
tisu pembalut popok shampo odol sikat gigi bedak lipstik parfum maskara sabun
ingot emas tembaga timah bijih besi kerikil
pupuk kandang urea kompos bibit setek stek okulasi cangkok polybag mulsa irigasi
aplikasi situs akun sandi kuis soal skripsi makalah jurnal buku kamus kalender
`,
  en: `
machine machines machinery equipment tool tools device devices gadget gadgets appliance appliances apparatus
instrument spare spareparts sparepart parts component components engine engines motors generator genset pump pumps
compressor maker makers grinder grinders roaster roasters peeler peelers cutter cutters slicer slicers crusher
crushers dryer dryers drier dehydrator blender mixer cooker cookers fryer toaster microwave refrigerator fridge
freezer freezers stove dispenser vending brewer kettle filter filters boiler boilers furnace conveyor sealer packer
labeller printer printers printing extruder mill mills sawmill turbine boat boats yacht vessel vessels trawler ferry
net nets trap traps rod rods reel hook hooks lure lures bait finder sonar gps cage cages tank tanks pond ponds
hatchery aquaculture buoy anchor car cars truck trucks bus bike bikes bicycle bicycles motorcycle motorcycles
motorbike scooter vehicle vehicles tyre tyres tire tires wheel wheels helmet helm battery batteries charger tractor
excavator forklift drone drones plane aircraft helicopter train trains railway laptop laptops computer computers
komputer notebook phone phones smartphone smartphones iphone android telephone television tv monitor keyboard mouse
camera cameras speaker headphone headphones earphone earbuds cable cables usb semiconductor electronics electronic
electric electrical elektrik software app apps website hosting server servers internet wifi router modem cctv sensor
sensors led lamp lamps bulb bulbs solar panel panels inverter transformer console game games gaming video videos
film movie movies service services consultant consultants consulting consultancy agency training trainings course
courses seminar workshop webinar education school university tour tours tourism travel hotel hotels resort villa
villas homestay cafe cafes bar bars club clubs shop shops store stores franchise loan loans credit insurance bank
bitcoin crypto cryptocurrency blockchain token investment property apartment land office rental rent lease job jobs
vacancy visa ticket tickets event events wedding logistics freight forwarder warehouse repair maintenance cleaning
laundry translation marketing advertising person people man woman girl girls boy boys child children worker workers
daddy mommy mom dad father mother friend friends boyfriend girlfriend doctor lawyer teacher driver cement concrete
steel  aluminum zinc nickel ore bauxite coal gold platinum lithium petroleum petrol gasoline diesel lpg lng gas
kerosene asphalt   tile tiles pipe pipes pvc plastic plastics polymer polyethylene polypropylene epoxy
nylon polyester paint paints pigment ink glue adhesive solvent chemical chemicals acid ammonia chlorine caustic soda
ethanol methanol alcohol hydrogen oxygen   bearing bearings valve valves screw screws bolt bolts nail
nails beam beams wire wires chain chains scrap fertilizer fertilizers fertiliser fertilisers urea npk compost
pesticide pesticides herbicide insecticide fungicide seedling seedlings seedbed polybag greenhouse feedstuff
fishmeal feeder plantation plantations sprayer cultivator medicine medicines drug drugs vaccine vaccines antibiotic
antibiotics paracetamol surgical medical hospital syringe syringes thermometer wheelchair diabetes diapers diaper
condom sanitizer disinfectant detergent soap soaps shampoo shampo toothpaste lotion lotions cream creams serum
skincare cosmetics makeup lipstick mascara perfume perfumes deodorant moisturizer sunscreen toilet toiletries tissue
towel towels diffuser diffusers humidifier spray sprays cleaner cleaners tshirt tshirts jeans denim trousers pants
socks underwear bra bras sneaker sneakers boot coat coats suit suits uniform uniforms umbrella watch watches
sunglasses backpack luggage suitcase apple apples pear pears peach peaches plum plums cherry cherries grape grapes
raisin raisins kiwi blueberry blueberries raspberry cranberry fig figs olive olives date dates almond almonds walnut
walnuts pistachio pistachios hazelnut hazelnuts macadamia pecan chestnut chestnuts chia quinoa wheat barley oat oats
rye hops canola rapeseed sunflower linseed flax lentil lentils chickpea chickpeas asparagus artichoke beetroot
celery kale saffron maple agave truffle truffles beef pork lamb mutton chicken chickens duck poultry goose burger
burgers sausage sausages bacon ham nugget meatball meatballs liver kidney egg eggs milk cheese yogurt yoghurt dairy
whey casein margarine mayonnaise ketchup salmon trout cod codfish haddock pollock halibut caviar herring hake
sturgeon shark whale dolphin turtle tortoise bread breads pizza spaghetti macaroni noodle noodles bakery biscuit
biscuits cookie cookies cake cakes donut donuts pastry pie pies sandwich sandwiches salad salads soup soups sup
pudding candy candies chewing icecream gelato popsicle cocktail whisky whiskey vodka rum gin beer beers bir wine
wines champagne sake soju ale cola coke pepsi lemonade mineral sparkling coca dog dogs cat cats pet pets cow cows
pig pigs horse horses camel elephant badger bear bears rabbit rabbits bird parrot spider insect insects mosquito
book books magazine newspaper paper papers pen pens pencil stationery lego balloon balloons sport sports football
soccer golf tennis basketball yoga gym fitness piano trumpet saxophone disc disk cd dvd vinyl poster stamp stamps
sofa mattress heater heaters conditioner faucet shower washing mug mugs thermos lid lids wrapper wrappers packaging
packagings sticker stickers weapon weapons gun guns rifle ammunition bullet bomb military cigarette cigarettes vape
vapes vaping vaporizer lighter lighters island honeymoon love song songs dance news story stories recipe recipes
menu guide manual tutorial how holiday holidays vacation trip trips tree trees pest disease virus corona covid sock
filler fillers substitute substitutes replica replicas case cases casing cover covers glove gloves band bands eraser
stopper hose gasket label labels ambassador squash allergy album party costume freshener restaurant restaurants
rumahmakan grater graters floor floors roof javascript developer developers programming sleeping punching
king snow dungeness alaskan alaska trash garbage micro silicone nitrile foam faux imitation bath epsom face candle
candles jobseeker lube lubricant lubricants oli grease spandex microfiber microfibre fleece yarn thread threads
zipper calculator binoculars telescope microscope laser robot robots fishing hunting hiking camping gambling casino
feed feeds varnish lacquer history forecast benefit bran chipper milkshake scrub liqueur vodka keg saplings sapling expeller humidor diamond diamonds emerald sapphire plush digger planter picker washer tanner weaver carver baker shaker opener corer pitter sifter sorter grader winnower thresher huller husker sheller polisher scale weigher
plant plants factory factories nursery greenhouse brewery distillery refinery smelter workshop laboratory studio museum gallery temple church mosque stadium park parks zoo
kit kits manufacturer trolley cart stand holder rack hanger opener strainer shaker infuser squeezer juicer scoop tongs wok
linen sheets curtain curtains carpet carpets blanket  quilt sofa cupboard wallpaper ceiling
brake brakes clutch gearbox radiator piston wiper windscreen bumper trailer caravan camper scooter helmet
auction bid programme campaign scandal crisis festival parade exhibition expo conference congress summit ceremony lessons tutor degree diploma
diet dieting benefits calories nutrition facts vitamin vitamins dose dosage cure remedy treatment therapy spa salon
trading forex bank loan mortgage invoice invoices receipt overdue reminder attachment brochure newsletter subscription
league match score player coach stadium goal
logo domain blog podcast channel vlog influencer follower followers hashtag
colouring wallpaper font emoji meme cartoon anime costume mascot tattoo tattoos
lover lovers addict addicts farmer farmers fisherman fishermen hunter chef waiter barista bartender butcher
allergies intolerance poisoning overdose
extraction removal disposal recycling waste treatment sludge effluent
sledge toboggan surfboard kayak canoe paddle raft
snail slug worms ant ants bee bees wasp moth frog toad lizard gecko
cooker icecream
wool merino lace acrylic polycotton
quartz granite limestone gypsum cement clinker slag titanium cobalt graphite
soybean soybeans sorbitol glucose fructose lecithin
turkey ham salami prosciutto bacon veal venison ostrich quail goat lambs
slot poker lottery sushi hotdog taco hive hives class classes bottling futures pallet pallets grinding climbing farming sealing
`,
};

/** Everyday words a slip away from a word of ours, which are never read as a typing error. */
export const everyday = `
money  medal pole bear brush sail shrink shrine grab later letter battle wage sage rotate banner shift skirt wool pool bath coffin toffee solver silicon cable garage
sirip kelas kepala malas biro kaca kursor gading pinggang laptop teman tuan tunai tahun marmer panduan masalah alamat kalau kemana
place plane plate plant plants place class clean clear close cloud coast count court crime cross crown curve cycle dance death delay depth doubt draft drama dream drink drinks drive early earth eight empty enemy entry equal error event every exact exist faith false fault field fight final floor focus force forum found frame fraud front fully funny given glass globe grand grant grass group guard guess guest happy heart heavy hence horse human ideal image index inner input issue joint judge known labor large laser later laugh layer learn least leave legal level light limit local logic lower lucky lunch magic major march match maybe mayor meant media metal might minor model money moral mount movie music night noise north novel nurse occur ocean often other paint panel paper party peace phase phone photo piece pilot pitch place point pound power press price pride prime print prior prize proof proud prove queen quick quiet quite radio raise range rapid ratio reach react ready refer relax reply right rival river robin robot rough round route royal rural scale scene scope score sense serve seven shade shake shape share sharp sheet shift shine shirt shock shoot short sight since sixth skill sleep slide smart smile smoke solid solve sorry sound space speak speed spend sport staff stage stake stand start state steam steel still store storm story strip study stuff suite sweet swift taken taste teach thank theme there thick thing think third those three throw tight times title today topic total touch tough tower track train treat trend trial tribe trick truck truly trust truth twice under union unity until upper upset urban usage usual valid value video virus visit vital voice waste watch while whose woman world worry worth would wound write wrong yield young youth
acara adil agak agama akhir aktif alasan aman anak antara arah arti atas awal ayah badan bagai bagian bahan bahasa bahaya baik bakat bangsa bangun banjir bantu baris basah batas bayar beban beda bekas belajar benar benda berani berat berita besok bicara bidang bingung bisnis bosan buang budaya bukan bukti bunuh cahaya calon cantik cerita cinta coba daftar dalam damai dasar datang dekat demi depan derajat desain dewan diam dinas doa dosen duduk dunia empat enam ganti gelar gempa gerak gigi gila guna guru habis hadir hakim halaman hampir hancur hantu harap harus hasrat hati hewan hidup hilang hitung hujan hukum hutan ikut ilmu imam imbal indah ingat injak isi istri izin jadwal jalan jaman jarak jatuh jauh jawab jelas jemput juara juta kabar kabut kadang kakak kaki kalah kalam kamar kampus kamus kanan kapal kapan karena karya kasar kasih kasus kata kaum kawan kaya kecil kejar kelak keluar kemah kembali kenal kerja kertas khusus kiri kisah kota kuasa kuat kuliah kumpul kunci lagu lahir lain laju laki lalu lama lambat langit lapar lari latih lawan layar lebih ledak lemah lengkap lewat libur lihat lintas lomba luar luas lulus lupa luka
weather whether parse permission avoid stack timer claim numeric tracker commander arabic strong going cancel shallow handbook slack stale ended homepage acute robust landing tweak plumbing figure
splice stolen grouped meet meeting margin bloom keycap couch purge spending summit martin martini border champion bring bringing chill triple confident remix placement trivial arena canon bingo reasoning salem scary
parent parents finding setting getting letting binding drain claims slack basics typed throw thrown wave broke grave along alike danger parrot sunday monday friday bargain margarita rotate notion motion lotion
potion nation ration station fashion passion mission pension session region legion opinion million billion bread broad board bored beard hero pirate primate palace police policy polite parade parcel
carbonate art marble marvel corps marriage manage manager message massage phone tango banjo jungle single angle uncle ankle tackle castle cattle battle kettle rattle settle subtle turtle title cable fable stable
simpang mekar gedung parit pekan bawah setia ladang kandang gondang selat batin badak pura gudang tenang kijang kemang buana panji abang dukuh lengkong lembang sawangan rambai jambo tidak belum boleh bentuk nilai selama
tutup ulang cocok sering serius senang sedang seluruh sekolah sekarang sehingga segala sedikit sebuah sebelum sama salah saling rusak ruang ribu resmi rencana ramai raga punya pulang pukul potret pondok pinjam pindah
pikir pesta pernah perang penuh penting pemuda peluang pasti pantai pakai orang olahraga nyata nyaman nikah naik nama nakal musik musim mulai mudah milik merdeka menit meninggal menang masuk masjid
masyarakat malam makna makan majalah mahal lusa lurus lucu lantai lagi kuliah korban kirim kiranya kerontang kereta kepada kenapa kenang kelompok kehidupan kecuali kayak kawin kantin kalender kabupaten
jumpa jendela jenderal jembatan jemaat jangan jagoan izin ikhlas ibadah hubungan hormat heran hemat harus hangat handuk gunung gubernur goyang gotong gembira gambar gadis fokus filsafat filem fasih engkau
enggan ekonomi dukungan dorong diskon diri dewasa derita dengar delapan dagang cuaca ciri cinta cemas cekat catat capai cangkul cacat buruk bank bola bodoh binatang bimbang biaya berdiri
berani benci belanja bekerja bawa bayangan batuk ball balas awas asing arus arsip angkat angka amarah alur aliran ahli adik
`;
